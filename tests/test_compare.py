"""What counts as the same answer, and what is said of one that differs."""

import re
from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings, strategies as st

from autograder.checking.compare import Comparison, Tolerance, describe_call, show
from autograder.sandbox.proxy import Proxy
from autograder.sandbox.wire import DType, Reference

WANT = torch.tensor([1.0, -2.0, 0.5, 4.0])


def differ(got, want, **options):
    return Comparison(**options).difference(got, want)


def summary(got, want):
    found = differ(got, want)
    assert found is not None
    return found.summary


def notes(got, want):
    comparison = Comparison()
    assert comparison.difference(got, want) is None
    return comparison.notes


def an_object(type_name="Model"):
    return Proxy(object(), Reference(3, (), type_name))  # type: ignore[arg-type]


# ---------------------------------------------------------------- agreement


@pytest.mark.parametrize(
    ("got", "want"),
    [
        (WANT.clone(), WANT),
        (WANT.clone().requires_grad_(), WANT),
        (WANT * (1 + 5e-5), WANT),
        (torch.tensor(2.0), torch.tensor(2.0)),
        (torch.zeros(0, 3), torch.zeros(0, 3)),
        (torch.zeros(3), torch.zeros(3)),
        (torch.tensor([True, False]), torch.tensor([True, False])),
        (torch.tensor([1, 2]), torch.tensor([1, 2])),
        (np.array([1.0, 2.0]), np.array([1.0, 2.0])),
        (torch.tensor([1, 2]), np.array([1, 2])),
        (np.array([True, False]), np.array([True, False])),
        ([1, 2.0], np.array([1.0, 2.0])),
        (torch.tensor([1j, 2.0]), torch.tensor([1j, 2.0])),
        (3.0, np.array(3.0)),
        (torch.tensor(2.5), 2.5),
        (torch.tensor([[2.5]]), 2.5),
        (np.array(2.5), 2.5),
        (2, 2.0),
        (2.0, 2),
        ([1.0, WANT.clone()], (1.0, WANT)),
        ({"a": [1, None]}, {"a": [1, None]}),
        ("text", "text"),
        (True, True),
        (None, None),
    ],
    ids=lambda value: type(value).__name__,
)
def test_right_answers_agree_without_a_note(got, want):
    assert notes(got, want) == []


def test_harmless_differences_agree_with_a_note():
    assert notes(WANT.double(), WANT) == ["the answer has the type float64; float32 is usual"]
    assert notes(WANT[:, None], WANT) == ["the answer has the shape (4, 1); (4,) is asked"]
    assert notes(torch.tensor([2.0]), torch.tensor(2.0)) == [
        "the answer has the shape (1,); () is asked"
    ]
    assert notes(WANT, WANT.numpy()) == []
    assert notes(WANT.bfloat16(), WANT.numpy()) == [
        "the answer has the type bfloat16; float32 is usual"
    ]
    assert len(notes([WANT.double(), WANT.double()], [WANT, WANT])) == 2


# ---------------------------------------------------------------- form


def test_a_result_that_was_broadcast_to_a_matrix_is_wrong():
    found = differ(WANT[:, None] - WANT, WANT)
    assert found.summary == "The answer has the wrong shape: (4,) is asked."
    assert found.got.endswith("float32 (4, 4)")


@pytest.mark.parametrize("shape", [(1, 4), (2, 2), (4, 1, 1), ()])
def test_other_shapes_are_wrong(shape):
    got = torch.ones(shape)
    assert summary(got, torch.ones(4)) == "The answer has the wrong shape: (4,) is asked."


def test_whole_numbers_are_wrong_where_floating_point_is_asked():
    for got in (torch.tensor([1, 2]), torch.tensor([True, False]), torch.tensor([1j, 2j])):
        assert "but floating point is asked" in summary(got, torch.tensor([1.0, 2.0]))


@pytest.mark.parametrize(
    ("got", "want", "sentence"),
    [
        (None, WANT, "The answer is None. Is a return missing?"),
        (None, 1.0, "The answer is None. Is a return missing?"),
        (None, "text", "The answer is None. Is a return missing?"),
        (None, np.ones(2), "The answer is None. Is a return missing?"),
        (1.0, WANT, "The answer is not a tensor but a float."),
        ([1.0], WANT, "The answer is not a tensor but a list."),
        (np.ones(4), WANT, "The answer is not a tensor but a NumPy array."),
        (1, "text", "The answer is an int, but a str is asked."),
        (WANT, 1.0, "The answer has the wrong shape: one number is asked."),
        (True, 1, "The answer is a bool, but an int is asked."),
        ("1", 1, "The answer is a str, but an int is asked."),
        ([1, 2], [1, 2, 3], "The answer has the wrong form: 3 values are asked."),
        (1.0, (1.0, 2.0), "The answer has the wrong form: 2 values are asked."),
        ({"b": 1}, {"a": 1}, "The answer is wrong."),
        (None, [1], "The answer has the wrong form: 1 values are asked."),
    ],
    ids=repr,
)
def test_answers_of_another_kind_are_wrong(got, want, sentence):
    assert summary(got, want) == sentence


def test_what_a_submission_wrote_is_not_in_the_summary():
    """Hidden checks show the summary, so a class could be named after a hidden input."""
    for want in (WANT, 1.0, "text", None, [1], np.ones(2), {"a": 1}):
        found = differ(an_object("z=0.123"), want)
        assert "0.123" not in found.summary
        for text in ("z=0.123", [{"z=0.123": 1}], {"z=0.123": 1}):
            assert "0.123" not in (found := differ(text, want)).summary, found


def test_the_place_is_told_where_there_are_several_values():
    assert summary([WANT, 2.0], [WANT, 1.0]) == "Part 2 is wrong."
    assert summary({"a": [1, 2]}, {"a": [1, 3]}) == "['a'] part 2 is wrong."
    assert summary([WANT, None], [WANT, WANT]) == "Part 2 is None. Is a return missing?"


def test_an_expected_value_that_cannot_be_compared_is_our_fault():
    with pytest.raises(TypeError, match="not comparable"):
        differ(1, {1, 2})


VALUES = st.sampled_from(
    [
        None, True, 0, 2**62, 1.5, float("nan"), float("inf"), "text", [], [1, [2]], (), {},
        {"a": 1}, an_object(), [an_object()], [None], ["a", 1.0],
        *(torch.ones(2, dtype=getattr(torch, name)) for name in DType.__args__),  # type: ignore[attr-defined]
        *(np.ones(2, dtype=name) for name in DType.__args__ if name != "bfloat16"),  # type: ignore[attr-defined]
        torch.zeros(0), np.zeros((0, 2)), torch.full((2,), float("nan")), torch.ones(1, 1),
        torch.ones(2, requires_grad=True), [torch.ones(2), torch.ones(3)], np.array(1),
    ]
)  # fmt: skip
WANTED = st.sampled_from(
    [
        None, True, 3, 2.5, "text", [1.0, 2], {"a": 1}, torch.ones(2), torch.ones(()),
        torch.tensor([1, 2]), torch.tensor([True, True]), np.ones(2), np.arange(2), np.array(1.0),
        torch.zeros(0), np.array([True, False]), torch.ones(2, dtype=torch.complex64),
    ]
)  # fmt: skip


@settings(max_examples=600, deadline=None)
@given(VALUES, WANTED)
@pytest.mark.filterwarnings("error")
def test_no_answer_whatever_it_is_breaks_the_comparison(got, want):
    for tolerance in (Tolerance(), None):
        found = differ(got, want, tolerance=tolerance)
        assert found is None or found.summary
    assert differ(want, want) is None


# ---------------------------------------------------------------- values


def test_zeros_never_pass_for_small_values():
    for scale in (1.0, 1e-8, 1e-30):
        assert differ(torch.zeros(4), WANT.double() * scale) is not None
        assert differ(WANT.double() * scale * (1 + 5e-5), WANT.double() * scale) is None
    assert differ(0.0, 1e-30) is not None


def test_tolerances_are_relative_with_a_floor_at_a_share_of_the_largest():
    want = torch.tensor([1000.0, 0.001])
    assert differ(torch.tensor([1000.0, 0.010]), want) is None
    assert differ(torch.tensor([1000.0, 0.012]), want) is not None
    assert differ(torch.tensor([1000.2, 0.001]), want) is not None
    assert differ(torch.tensor([1000.2, 0.001]), want, tolerance=Tolerance(1e-3)) is None
    assert differ(torch.tensor([1000.0, 0.01]), want, tolerance=Tolerance(floor=0.0)) is not None


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), -float("inf")])
def test_values_that_are_not_finite_are_wrong(bad):
    got = WANT.clone()
    got[1] = bad
    kind = "nan" if bad != bad else "inf"
    assert summary(got, WANT) == f"Some entries of the answer are {kind}."
    assert differ(got, WANT).detail == "1 of 4."
    assert summary(bad, 1.0) == f"The answer is {kind}."
    form = differ(got, WANT, tolerance=None)
    assert form is not None, "not finite is wrong also where only the form counts"


def test_where_only_the_form_counts_values_do_not():
    assert differ(WANT + 1, WANT, tolerance=None) is None
    assert differ((WANT + 1)[:2], WANT, tolerance=None) is not None


def test_infinities_that_are_expected_are_right_only_where_they_are_expected():
    infinite = torch.tensor([1.0, float("inf")])
    assert differ(infinite, infinite) is None
    assert differ(-infinite, infinite) is not None
    assert differ(torch.tensor([2.0, float("inf")]), infinite) is not None


def test_how_many_entries_are_wrong_is_told():
    got = WANT.clone()
    got[0] += 1
    assert summary(got, WANT) == "Some entries of the answer are wrong."
    assert differ(got, WANT).detail == "1 of 4.", "not in the summary: it could tell hidden inputs"
    assert summary(WANT**2 + 1, WANT) == "All entries of the answer are wrong."
    assert summary(torch.tensor(1.0), torch.tensor(2.0)) == "The answer is wrong."


# ---------------------------------------------------------------- patterns

FAR_OFF = torch.tensor(
    [-4.0, -5.5, -3.5, -2.5]
).double()  # so that a small offset is nearly a factor


@pytest.mark.parametrize(
    ("got", "want", "sentence"),
    [
        (-WANT, WANT, "Every entry has the right size and the wrong sign."),
        (WANT * 2, WANT, "Every entry is 2 times what is expected."),
        (WANT / 7, WANT, "Every entry is 0.142857 times what is expected."),
        (WANT + 0.25, WANT, "Every entry differs from what is expected by +0.25."),
        (WANT - 3, WANT, "Every entry differs from what is expected by -3."),
        (WANT * 0, WANT, "Every entry is 0."),
        (torch.tensor(-2.0), torch.tensor(2.0), "The size is right and the sign is wrong."),
        (torch.tensor(4.0), torch.tensor(2.0), ""),
        (WANT * torch.tensor([1, 1, 1, 2]), WANT, "1 of 4."),
        (WANT * torch.tensor([1, -1, 1, -1]), WANT, "2 of 4."),
        (WANT.flip(0), WANT, ""),
        (FAR_OFF + 8e-4, FAR_OFF, "Every entry differs from what is expected by +0.0008."),
        (FAR_OFF + 4e-4 * FAR_OFF.sign().cumsum(0), FAR_OFF, "3 of 4."),
        (WANT, torch.zeros(4), ""),
    ],
)
def test_a_pattern_in_wrong_values_is_told(got, want, sentence):
    assert differ(got, want).detail == sentence


finite = st.floats(-1e3, 1e3, width=32)
vectors = st.lists(finite, min_size=3, max_size=6).map(torch.tensor)


@settings(max_examples=300, deadline=None)
@given(vectors, vectors, st.sampled_from([-1.0, 0.0, 0.5, 3.0]), st.sampled_from([0.0, 0.5, -2.0]))
def test_a_pattern_is_told_only_where_it_is_true(want, other, factor, offset):
    for got in (factor * want, want + offset, other[: len(want)]):
        if got.shape != want.shape or (found := differ(got, want)) is None:
            continue
        got, want = got.double(), want.double()  # a factor may be beyond what float32 holds
        scale = float(want.abs().max())
        found = replace(found, detail=re.sub(r"^\d of \d\. ?", "", found.detail))
        *_, number = found.detail.rstrip(".").split()[-1:] or [""]
        if found.detail == "Every entry is 0.":
            assert not got.any()
        elif "wrong sign" in found.detail:
            assert float((got + want).abs().max()) <= 2e-4 * scale
        elif "times" in found.detail:
            times = float(found.detail.split()[3])
            assert float((got - times * want).abs().max()) <= 3e-4 * abs(times) * scale
        elif "differs" in found.detail:
            shown = float(number)  # to six digits
            assert float((got - want - shown).abs().max()) <= 3e-4 * scale + 1e-5 * abs(shown)
        else:
            assert found.detail == ""


# ---------------------------------------------------------------- showing


def nested(width, depth):
    return "x" * 50 if not depth else [nested(width, depth - 1)] * width


@pytest.mark.parametrize(
    "value",
    [
        "x" * 10**6, list(range(10**5)), {str(i): i for i in range(10**4)}, torch.zeros(1000, 1000),
        nested(4, 8), ["x" * 100] * 100, [torch.zeros(100)] * 100, an_object("T" * 10**6),
        [an_object("T" * 10**6)] * 4, {"a": an_object("T" * 10**6)}, 10**18, [[]] * 10**5,
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_what_is_shown_of_an_answer_is_short(value):
    assert len(show(value)) <= 500
    assert len(describe_call("f", [value], {"x": value})) <= 1100


def test_numbers_are_compared_in_double_precision():
    assert Comparison().difference(1e300, 1.0).summary == "The answer is wrong."
    assert Comparison().difference(1e300, 1e300) is None
    small = np.array([1e-60, 2e-60]), np.array([1.0, 2.0])
    assert Comparison().difference(*small).got == "[1e-60, 2e-60]  float64 (2,)"


def test_the_first_wrong_entry_is_shown_where_the_first_ones_are_right():
    want = torch.arange(95.0)
    got = want.clone()
    got[40] = 7
    difference = Comparison().difference(got.reshape(5, 19), want.reshape(5, 19))
    assert difference.got == "[…, 7, 41, 42, 43, 44, 45, …]  float32 (5, 19)"
    assert difference.expected == "[…, 40, 41, 42, 43, 44, 45, …]  float32 (5, 19)"


def test_answers_are_shown_with_type_and_shape():
    assert show(torch.tensor([-0.0])) == "[0]  float32 (1,)"
    assert show(torch.arange(8.0)) == "[0, 1, 2, 3, 4, 5, …]  float32 (8,)"
    assert show(torch.tensor(2.5)) == "2.5"
    assert show(np.array([[True]])) == "[True]  bool (1, 1)"
    assert show([1, "a", None]) == "(1, 'a', None)"
    assert show(an_object()) == "an object of type Model"
    call = describe_call("VAE.elbo", [torch.ones(2, 3), 0.5], {"model": an_object()})
    assert call == "VAE.elbo(tensor (2, 3), 0.5, model=an object of type Model)"
