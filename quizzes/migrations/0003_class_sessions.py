"""Class sessions: their parts, and counters that lead to nobody."""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

import quizzes.models.sessions
import quizzes.sessions.codes


class Migration(migrations.Migration):
    dependencies = [
        ("quizzes", "0002_question_kinds_and_endings"),
    ]

    operations = [
        migrations.CreateModel(
            name="UsedForm",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                (
                    "used_on",
                    models.DateField(db_index=True, default=django.utils.timezone.localdate),
                ),
            ],
            options={
                "verbose_name": "form that was sent",
                "verbose_name_plural": "forms that were sent",
            },
        ),
        migrations.CreateModel(
            name="ClassSession",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        default=quizzes.sessions.codes.new_code,
                        max_length=6,
                        unique=True,
                        verbose_name="code",
                    ),
                ),
                ("host_key", models.CharField(editable=False, max_length=64, unique=True)),
                (
                    "language",
                    models.CharField(
                        choices=[("st", "Sesotho"), ("en", "English")],
                        max_length=8,
                        verbose_name="language",
                    ),
                ),
                (
                    "opened_at",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="opened"),
                ),
                (
                    "expires_at",
                    models.DateTimeField(
                        db_index=True,
                        default=quizzes.models.sessions.in_some_days,
                        verbose_name="expires",
                    ),
                ),
                (
                    "kept",
                    models.BooleanField(
                        default=False,
                        help_text="Its counts stay when it expires: somebody answers for them.",
                        verbose_name="kept",
                    ),
                ),
                (
                    "quiz",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="class_sessions",
                        to="quizzes.quizpage",
                        verbose_name="quiz",
                    ),
                ),
            ],
            options={
                "verbose_name": "class session",
                "verbose_name_plural": "class sessions",
            },
        ),
        migrations.CreateModel(
            name="SessionPhase",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        choices=[("before", "Before the lesson"), ("after", "After the lesson")],
                        max_length=8,
                        verbose_name="part",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("phones", "on phones"),
                            ("hands", "by raised hands"),
                            ("paper", "on paper"),
                        ],
                        default="phones",
                        max_length=8,
                        verbose_name="answered",
                    ),
                ),
                ("opened_at", models.DateTimeField(blank=True, null=True, verbose_name="opened")),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed")),
                ("answered", models.PositiveIntegerField(default=0, verbose_name="answers")),
                ("version", models.CharField(blank=True, max_length=16)),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="phases",
                        to="quizzes.classsession",
                    ),
                ),
            ],
            options={
                "verbose_name": "part of a class session",
                "verbose_name_plural": "parts of class sessions",
            },
        ),
        migrations.CreateModel(
            name="ScoreCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "group",
                    models.CharField(
                        blank=True,
                        choices=[("female", "Woman or girl"), ("male", "Man or boy")],
                        max_length=8,
                        verbose_name="group",
                    ),
                ),
                ("count", models.PositiveIntegerField(default=0, verbose_name="count")),
                ("percent", models.PositiveSmallIntegerField(verbose_name="score")),
                ("known", models.PositiveIntegerField(verbose_name="questions right")),
                (
                    "phase",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="scores",
                        to="quizzes.sessionphase",
                    ),
                ),
            ],
            options={
                "verbose_name": "count of a score",
                "verbose_name_plural": "counts of scores",
            },
        ),
        migrations.CreateModel(
            name="ChoiceCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "group",
                    models.CharField(
                        blank=True,
                        choices=[("female", "Woman or girl"), ("male", "Man or boy")],
                        max_length=8,
                        verbose_name="group",
                    ),
                ),
                ("count", models.PositiveIntegerField(default=0, verbose_name="count")),
                ("question", models.CharField(max_length=16, verbose_name="question")),
                ("value", models.CharField(max_length=40, verbose_name="answer")),
                (
                    "phase",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="choices",
                        to="quizzes.sessionphase",
                    ),
                ),
            ],
            options={
                "verbose_name": "count of an answer",
                "verbose_name_plural": "counts of answers",
            },
        ),
        migrations.AddConstraint(
            model_name="sessionphase",
            constraint=models.UniqueConstraint(
                fields=("session", "name"), name="one_phase_of_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="scorecount",
            constraint=models.UniqueConstraint(
                fields=("phase", "group", "percent", "known"), name="one_count_per_score"
            ),
        ),
        migrations.AddConstraint(
            model_name="choicecount",
            constraint=models.UniqueConstraint(
                fields=("phase", "question", "value", "group"), name="one_count_per_answer"
            ),
        ),
    ]
