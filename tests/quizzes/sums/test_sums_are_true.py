"""The rules of the sums, alone: months, costs and warning signs from figures."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizzes.scoring import ASK_FIRST, NONE, STOP
from quizzes.sums import rules
from quizzes.sums.rules import Limits, Offer

NO_LIMITS = Limits()
money = st.integers(0, rules.MOST_MONEY)
offers = st.builds(
    Offer,
    fee=money,
    transport=money,
    papers=money,
    borrowed=st.none() | money,
    interest=st.integers(0, rules.MOST_INTEREST),
    worked_off=st.booleans(),
    pay=money,
    food=money,
    lodging=money,
    other=money,
)
percents = st.none() | st.integers(0, 100)
limits = st.builds(Limits, months=st.none() | st.integers(0, 100), deductions=percents)


def worked(**figures):
    """The result of an offer in whole maloti and whole per cent, without an editor's limits."""
    return rules.result(Offer(**{name: value * 100 for name, value in figures.items()}), NO_LIMITS)


def months_or_for_ever(found):
    return rules.LONGEST + 1 if found.months is None else found.months


def test_without_interest_the_costs_are_shared_out_over_what_is_left_each_month():
    found = worked(fee=1500, transport=400, papers=100, pay=2000, food=500, lodging=700, other=100)
    assert found.figures == {"total": 2000, "interest": None, "left": 700, "months": 3}


def test_a_job_without_costs_earns_from_the_first_month():
    found = worked(pay=2000)
    assert found.figures == {"total": 0, "interest": None, "left": 2000, "months": 0}
    assert found.level == NONE


def test_interest_is_added_before_the_month_is_paid():
    # 1000 → 1100 − 600 = 500 → 550 − 600: paid in the second month, with 150 of interest.
    found = worked(transport=1000, interest=10, pay=600)
    assert found.figures == {"total": 1150, "interest": 150, "left": 600, "months": 2}


def test_only_what_is_borrowed_grows_and_savings_are_earned_back_after_it():
    found = worked(transport=1000, borrowed=500, interest=10, pay=600)
    assert found.figures == {"total": 1050, "interest": 50, "left": 600, "months": 2}


def test_more_may_be_borrowed_than_the_journey_costs():
    found = worked(transport=100, borrowed=1000, pay=500)
    assert found.figures["months"] == 2
    assert found.figures["total"] == 100


def test_a_debt_that_grows_as_fast_as_it_is_paid_is_said_never_to_be_paid():
    found = worked(transport=1000, interest=10, pay=100)
    assert found.signs == (rules.NEVER_PAID,)
    assert found.level == STOP
    assert found.months is None
    assert found.figures["total"] == 1000, "an interest without end is no sum"


def test_fifty_years_of_work_is_never():
    assert worked(transport=600, pay=1).months == rules.LONGEST
    assert worked(transport=601, pay=1).signs == (rules.NEVER_PAID,)


def test_deductions_that_eat_the_pay_leave_nothing_not_less():
    found = worked(pay=1000, food=700, lodging=700)
    assert found.signs == (rules.NOTHING_LEFT,)
    assert found.figures["left"] == 0


def test_with_a_debt_and_nothing_left_it_is_never_paid_either():
    assert worked(transport=1, pay=100, food=100).signs == (rules.NEVER_PAID, rules.NOTHING_LEFT)


def test_pay_that_nobody_named_is_a_question_to_ask():
    found = worked(transport=500, food=100)
    assert found.signs == (rules.NO_PAY,)
    assert found.level == ASK_FIRST
    assert found.figures == {"total": 500, "interest": None, "left": None, "months": None}


def test_a_fee_is_a_question_to_ask_and_work_for_a_debt_a_stop():
    assert worked(fee=1, pay=100).level == ASK_FIRST
    found = rules.result(Offer(fee=1, pay=100, worked_off=True), NO_LIMITS)
    assert found.signs == (rules.WORKED_OFF, rules.FEE)
    assert found.level == STOP


def test_an_editors_limits_are_passed_not_reached():
    offer = Offer(transport=300, pay=200, food=100)
    assert rules.result(offer, Limits(months=3, deductions=50)).signs == ()
    assert rules.result(offer, Limits(months=2)).signs == (rules.MONTHS,)
    assert rules.result(offer, Limits(deductions=49)).signs == (rules.DEDUCTIONS,)


@given(offers, limits)
def test_any_figures_have_a_result_without_a_negative_number(offer, limits):
    found = rules.result(offer, limits)
    assert all(number is None or number >= 0 for number in found.figures.values())
    assert set(found.signs) <= set(rules.LEVELS)
    assert found.months is None or found.months <= rules.LONGEST
    assert found.total >= offer.costs


@given(offers, st.integers(0, rules.MOST_MONEY))
def test_a_higher_fee_is_never_paid_back_sooner_and_never_costs_less(offer, more):
    before = rules.result(offer, NO_LIMITS)
    after = rules.result(replace(offer, fee=offer.fee + more), NO_LIMITS)
    assert months_or_for_ever(after) >= months_or_for_ever(before)
    if after.months is not None:
        assert after.total >= before.total


@given(offers, st.integers(0, rules.MOST_MONEY))
def test_more_pay_never_makes_it_later(offer, more):
    before = rules.result(offer, NO_LIMITS)
    after = rules.result(replace(offer, pay=offer.pay + more), NO_LIMITS)
    if before.months is not None:
        assert after.months <= before.months


@given(offers)
def test_paid_back_means_that_the_money_left_covers_it_all(offer):
    found = rules.result(offer, NO_LIMITS)
    if found.months:
        owed = max(offer.debt, offer.costs) + (found.interest or 0)
        assert (found.months - 1) * offer.left < owed <= found.months * offer.left


@given(offers, limits)
def test_the_level_is_that_of_the_gravest_sign(offer, limits):
    found = rules.result(offer, limits)
    levels = [rules.LEVELS[sign] for sign in found.signs]
    assert found.level == (STOP if STOP in levels else ASK_FIRST if levels else NONE)
