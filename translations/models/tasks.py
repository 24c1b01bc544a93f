"""The step of a workflow in which a translation is reviewed."""

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState

from core import languages

from ..forms_editing import RejectionForm


class TranslationReviewTask(AbstractGroupApprovalTask):
    """A member of these groups who may review ``language`` approves its texts with the page.

    Approving the step approves every text of the latest version that waits for review; rejecting
    it sends them back with the comment.
    """

    language = models.CharField(
        _("language"),
        max_length=8,
        choices=languages.choices(),
        default=languages.PUBLIC_DEFAULT,
    )

    admin_form_fields = [*AbstractGroupApprovalTask.admin_form_fields, "language"]

    class Meta:
        verbose_name = _("review of a translation")
        verbose_name_plural = _("reviews of translations")

    @classmethod
    def get_description(cls):
        return _("Reviewers of a language approve its texts with the page")

    def get_actions(self, obj, user):
        return super().get_actions(obj, user) if self._may_review(user) else []

    def get_task_states_user_can_moderate(self, user, **kwargs):
        if not self._may_review(user):
            return TaskState.objects.none()
        return super().get_task_states_user_can_moderate(user, **kwargs)

    def get_form_for_action(self, action):
        return RejectionForm if action == "reject" else super().get_form_for_action(action)

    # The rules below stand on these models, so each is imported where it is asked.
    @transaction.atomic
    def on_action(self, task_state, user, action_name, **kwargs):
        """Raises ValidationError, in words, before anything changes: no own work is approved."""
        from .. import review

        if not self._may_review(user):
            raise PermissionDenied
        item = task_state.workflow_state.content_object
        item = item.specific if isinstance(item, Page) else item
        comment = kwargs.get("comment", "")
        if keys := self._waiting(item):
            if action_name == "approve":
                review.approve(item, keys, self.language, user, comment)
            elif action_name == "reject":
                review.send_back(item, keys, self.language, user, comment)
        return super().on_action(task_state, user, action_name, **kwargs)

    def _may_review(self, user):
        from .. import permissions

        return permissions.may_review(user, self.language)

    def _waiting(self, item):
        """The keys of the texts that wait, beside the source that is published with them."""
        from ..states import State
        from ..units import latest, units_of

        draft = latest(item)
        return [
            unit.key
            for unit in units_of(draft, draft)
            if unit.language == self.language and unit.state == State.WAITING
        ]
