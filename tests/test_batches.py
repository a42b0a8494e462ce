"""Batches with rows of several kinds."""

from __future__ import annotations

import pytest
import torch

from autograder.checking.batches import by_kind, gaussian_kinds
from autograder.checking.draw import Draw


@pytest.mark.parametrize("seed", range(20))
def test_the_two_kinds_of_gaussian_cannot_be_taken_for_each_other(seed: int) -> None:
    mean, variance = gaussian_kinds(Draw(seed), 5)
    assert mean.shape == variance.shape == (10, 3)
    for part in (mean, variance):
        assert len(part.unique(dim=0)) == 2
        assert torch.equal(part[0], part[4])
        assert torch.equal(part[5], part[9])
    assert float(mean.abs().min()) >= 2
    assert bool((variance[5] > 2 * variance[0]).all())
    assert float(variance.min()) >= 2.5


def test_rows_are_told_apart_by_kind_whether_together_or_in_turn() -> None:
    kinds = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    asked = kinds.expand(4, 3, 2)
    assert torch.equal(by_kind(kinds.repeat_interleave(4, dim=0), 3), asked)
    assert torch.equal(by_kind(kinds.repeat(4, 1), 3, in_turn=True), asked)


@pytest.mark.parametrize("value", [None, 3.0, torch.tensor(1.0), torch.ones(7, 3), [1, 2]])
@pytest.mark.parametrize("in_turn", [True, False])
def test_an_answer_of_another_form_stays_as_it_is(value: object, in_turn: bool) -> None:
    assert by_kind(value, 2, in_turn) is value


@pytest.mark.parametrize("in_turn", [True, False])
def test_an_answer_without_rows_or_columns_is_no_error(in_turn: bool) -> None:
    assert by_kind(torch.ones(0, 3), 2, in_turn).shape == (0, 2, 3)
    assert by_kind(torch.ones(8, 0), 2, in_turn).shape == (4, 2, 0)
