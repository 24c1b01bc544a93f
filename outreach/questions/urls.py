"""Address of what people asked, below a language of the field form."""

from django.urls import path

from .views import asked

urlpatterns = [path("", asked, name="log_asked")]
