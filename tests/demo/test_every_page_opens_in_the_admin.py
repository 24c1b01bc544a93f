"""The explorer and the editor open every page of the demonstration."""

from django.urls import reverse

from core.models import User


def test_explorer_and_editor(client, pages):
    client.force_login(User.objects.get(username="admin"))
    for page in pages:
        for name in ("wagtailadmin_explore", "wagtailadmin_pages:edit"):
            address = reverse(name, args=[page.pk])
            response = client.get(address, follow=True)
            assert response.status_code == 200, f"{name} {page}"
    assert len(pages) > 30
