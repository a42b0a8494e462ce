"""The policy on late days and the limit of submissions: times in, an answer out."""

from datetime import datetime, timedelta, timezone

import pytest

from autograder.course import SubmissionLimit
from autograder.gradescope.late_days import lateness
from autograder.gradescope.rate import next_allowed

DUE = datetime(2024, 11, 2, 23, 59, tzinfo=timezone(timedelta(hours=-7)))
DAY, MINUTE, SECOND = timedelta(days=1), timedelta(minutes=1), timedelta(seconds=1)


@pytest.mark.parametrize(
    ("after", "days"),
    [
        (-DAY, 0),
        (-SECOND, 0),
        (timedelta(0), 0),  # exactly at the deadline
        (timedelta(microseconds=1), 1),
        (5 * MINUTE, 1),
        (DAY, 1),
        (DAY + SECOND, 2),
        (3 * DAY, 3),
    ],
)
def test_every_day_that_has_begun_costs_one(after, days):
    found = lateness(DUE + after, DUE, None, 3)
    assert (found.days, found.accepted) == (days, True)
    assert found.late == max(after, timedelta(0))


def test_more_than_the_allowed_days_are_not_accepted():
    found = lateness(DUE + 3 * DAY + SECOND, DUE, None, 3)
    assert (found.days, found.accepted) == (3, False)
    assert not lateness(DUE + SECOND, DUE, None, 0).accepted


def test_a_late_due_date_decides_what_is_accepted():
    until = DUE + DAY
    assert lateness(until, DUE, until, 3).accepted
    assert not lateness(until + SECOND, DUE, until, 3).accepted


def test_an_extension_costs_no_more_than_the_allowed_days():
    found = lateness(DUE + 9 * DAY, DUE, DUE + 10 * DAY, 3)
    assert (found.days, found.accepted) == (3, True)
    assert lateness(DUE + 9 * DAY, DUE + 10 * DAY, None, 3).days == 0  # the due date itself moved


def test_the_zones_of_the_times_do_not_matter():
    for hours in (-11, 0, 5, 13):
        zone = timezone(timedelta(hours=hours))
        assert lateness(DUE.astimezone(zone), DUE, None, 3).days == 0
        assert lateness((DUE + MINUTE).astimezone(zone), DUE, None, 3).days == 1


def test_nothing_is_late_without_a_due_date():
    found = lateness(DUE, None, None, 0)
    assert (found.days, found.accepted, found.late) == (0, True, timedelta(0))


# ---------------------------------------------------------------- how many are graded


def test_the_limit_counts_back_from_the_submission():
    limit = SubmissionLimit(most=2, hours=24)
    earlier = [DUE - 30 * MINUTE, DUE - 23 * 60 * MINUTE]
    assert next_allowed(DUE, earlier, limit) == DUE + 60 * MINUTE  # when the older one is a day old
    assert next_allowed(DUE + 60 * MINUTE, earlier, limit) is None
    assert next_allowed(DUE, earlier[:1], limit) is None
    assert next_allowed(DUE, [DUE + MINUTE] * 5, limit) is None  # graded once more


def test_without_a_limit_everything_is_graded():
    assert next_allowed(DUE, [DUE] * 1000, None) is None
