"""The words of the sums: what the form asks, and what each warning sign says and advises.

Every sign names an action, a law names its country, and nothing tells a reader that he is safe.
"""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from . import rules

GROUPS = (
    (_("Once, before you earn"), ("fee", "transport", "papers")),
    (_("Money that you borrow for this"), ("borrowed", "interest", "worked_off")),
    (_("Every month"), ("pay", "food", "lodging", "other")),
)
"""[(heading, names of its questions)], in the order of the form."""

LABELS = {
    "fee": _("Fee for the person or office that finds the job"),
    "transport": _("Transport to the job"),
    "papers": _("Passport and other papers"),
    "borrowed": _("How much of this do you borrow? Leave it empty if you borrow all."),
    "interest": _("For every 100 that you borrow, how much is added each month?"),
    "worked_off": _("I must work for them until a fee or transport is paid back"),
    "pay": _("Pay that is promised for one month"),
    "food": _("Taken off each month for food"),
    "lodging": _("Taken off each month for a place to sleep"),
    "other": _("Taken off each month for other things"),
}
"""What a question says where the editor has written nothing else."""

FIGURES = {
    "total": _("All of it costs you"),
    "interest": _("Of this, added because you borrow"),
    "left": _("Left of your pay each month"),
    "months": _("Months of work only to pay it back, before the first money of your own"),
}

NOT_A_NUMBER = _("Write only a number from 0 to %(most)s, such as %(example)s.")
NOTHING_WRITTEN = _("Write the pay, or one of the costs.")


class Sign(NamedTuple):
    """What the figures show, and what to do about it."""

    told: str
    action: str


SIGNS = {
    rules.WORKED_OFF: Sign(
        _("You must work for them until a fee or transport is paid back."),
        _(
            "Do not agree to pay with your work, and ask for help. In Lesotho, debt bondage is a "
            "crime: Anti-Trafficking in Persons Act 2011, section 9."
        ),
    ),
    rules.NEVER_PAID: Sign(
        _("With these figures you never pay it back, not even in 50 years of work."),
        _("Do not take this debt. Show the figures to somebody whom you trust, and ask for help."),
    ),
    rules.NOTHING_LEFT: Sign(
        _("As much is taken off as you are paid, or more. Nothing is left for you."),
        _("Do not agree to this. Ask for help, and ask for a written contract with fair pay."),
    ),
    rules.NO_PAY: Sign(
        _("The pay is not clear."),
        _(
            "Ask for it in writing: name and address of the employer, pay, hours, days off, and "
            "who pays for transport home."
        ),
    ),
    rules.FEE: Sign(
        _("You are asked for a fee to get the job."),
        _(
            "Before you pay, ask the Ministry of Labour and Employment of Lesotho whether "
            "this agent has a licence. Ask for a receipt."
        ),
    ),
    rules.DEDUCTIONS: Sign(
        _("A large part of the pay is taken off."),
        _("Ask for each thing that is taken off, and how much it is, in writing before you go."),
    ),
    rules.MONTHS: Sign(
        _("You work for a long time before the first money of your own."),
        _(
            "Ask whether the employer can pay for transport, or save some money first. Ask what "
            "happens to the debt if the job ends early."
        ),
    ),
}
