"""A permission of its own for taking a lost phone away; superusers have it, others get it."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_alter_standardpage_body"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="user",
            options={
                "permissions": [("reset_second_factor", "Can reset another person's second factor")],
                "verbose_name": "user",
                "verbose_name_plural": "users",
            },
        ),
    ]
