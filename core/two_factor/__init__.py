"""The second factor: a code from a phone, or a printed recovery code, after the password.

django-otp keeps the devices and slows down guessing. Of wagtail-2fa we use the sign-in view and
its address name only, not the app: its token form refuses every code under django-otp 1.7, and
its device screens let a colleague's phone be removed without a trace.
"""
