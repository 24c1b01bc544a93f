"""What people asked: officers write it down at ``/log/<code>/asked/``, editors answer it."""
