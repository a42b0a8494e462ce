"""What checks may ask for besides calling a function means the same on every subject."""

import importlib
import os
import subprocess
import sys
from types import ModuleType

import pytest
import torch

from autograder.catalogue import ROOT
from autograder.checking import (
    bare,
    cotangent,
    fetch,
    fill,
    filling,
    gradient,
    intact,
    parameter_gradient,
    probes,
    repeat,
    shapes,
    stand_in,
)
from autograder.checking.draw import Draw, derive
from autograder.sandbox import toolbox
from autograder.sandbox.failures import SubmissionFailed
from autograder.sandbox.subjects import Local
from tests.fakes import submitted, text

SOURCE = """
    import random
    import numpy as np
    import torch

    class Net(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.second = torch.nn.Linear(2, 2)
            self.first = torch.nn.Linear(3, 2, bias=False)

        def forward(self, x):
            return self.second(self.first(x))

    class Model:
        def __init__(self):
            raise RuntimeError("not needed")

        def total(self, x):
            return self.net(x).sum() + self.offset

        @staticmethod
        def square(x):
            return x**2

        @classmethod
        def fourth(cls, x):
            return cls.square(cls.square(x))

    def cubes(x, y, n):
        return (x**3 + 0 * y) * n

    def unrelated(x, y):
        return x**2

    def cut(x):
        return x.detach()

    def number(x):
        return 3.0

    def noise(n):
        return torch.randn(n), random.random(), np.random.rand(2)

    def once(x):
        x += torch.randn(2)
        return x

    def changes(x, y):
        x.zero_()

    NET = Net()
"""
PROBES = """
    def identity(x):
        return x

    class Half:
        def __call__(self, x):
            return x / 2
"""


@pytest.fixture(scope="module", params=["worker", "here"])
def subject(request, launcher):
    """The same homework as a submission and as a reference."""
    if request.param == "worker":
        with submitted(launcher, SOURCE, probes=PROBES) as remote:
            yield remote
        return
    module, lent = ModuleType("homework"), ModuleType("probes")
    module.__file__ = "homework.py"
    exec(text(SOURCE), module.__dict__)
    exec(text(PROBES), lent.__dict__)
    yield Local(module, lent)


@pytest.fixture
def hw(subject):
    return subject.homework


def test_gradients_are_those_of_the_result_contracted_with_different_numbers(hw):
    x, y = torch.tensor([1.0, 2.0, 3.0]), torch.ones(3)
    weights = torch.tensor([0.5, 1.0, 1.5])
    by_x, by_y = gradient(hw.cubes, x, y, 2)
    assert torch.allclose(by_x, 6 * x**2 * weights)
    assert torch.equal(by_y, torch.zeros(3))
    assert len(gradient(hw.cubes, x, y, 2, wrt=[0])) == 1
    assert torch.equal(gradient(hw.unrelated, x, y)[1], torch.zeros(3))
    assert not x.requires_grad


def test_a_gradient_that_is_cut_and_a_result_that_has_none_are_told(hw):
    for function, sentence in ((hw.cut, "carries no gradient"), (hw.number, "is not a tensor")):
        with pytest.raises(SubmissionFailed, match=sentence):
            gradient(function, torch.ones(2))


def test_gradients_of_parameters_are_in_their_order(hw):
    net = hw.Net()
    second, bias, first = parameter_gradient(net, torch.ones(4, 3), module=net)
    assert [tuple(g.shape) for g in (second, bias, first)] == [(2, 2), (2,), (2, 3)]
    assert shapes(net) == [(2, 2), (2,), (2, 3)]


def test_networks_are_filled_alike_wherever_they_are(hw):
    w, b, v = filling([(2, 2), (2,), (2, 3)], 5, 1.0)
    filled = fill(hw.Net(), 5)
    x = torch.ones(4, 3)
    assert torch.allclose(filled(x), (x @ v.T) @ w.T + b, atol=1e-6)
    assert not torch.allclose(fill(hw.Net(), 6)(x), filled(x))


class TwoOutputs(torch.nn.Module):
    """A network whose second output may be cut off from some weights."""

    def __init__(self, cut: bool) -> None:
        super().__init__()
        self.first, self.second, self.unused = (torch.nn.Linear(3, 3) for _ in range(3))
        self.cut = cut

    def forward(self, x):
        h = self.first(x)
        return h, self.second(h.detach() if self.cut else h)


@pytest.mark.parametrize("cut", [False, True])
def test_weights_that_matter_and_have_no_gradient_are_told(cut):
    network, x = TwoOutputs(cut), torch.randn(4, 3)
    before = [parameter.clone() for parameter in network.parameters()]
    found = toolbox.weights_of(network, network, x)
    assert found == [[True, True, True], [True, True, not cut]]
    assert all(map(torch.equal, before, network.parameters())), "all is as it was"


def test_weights_that_are_no_parameters_are_told():
    network, hidden = TwoOutputs(cut=False), torch.nn.Linear(3, 3)
    found = toolbox.weights_of(network, lambda x: network.second(hidden(x)), torch.randn(4, 3))
    assert found == [[True, False, True]]


def test_draws_for_equal_shapes_differ():
    first, second, *_ = filling([(2, 2), (2, 2), (3,)], 5, 1.0)
    assert not torch.equal(first, second)


def test_a_method_can_be_called_without_the_constructor(hw):
    model = bare(hw.Model, net=fill(hw.Net(), 1), offset=100.0)
    assert model.total(torch.zeros(1, 3)).item() > 50
    net = bare(hw.Net, first=hw.number, second=hw.number)
    assert fetch(net.training) is True


def test_a_function_can_be_replaced_by_a_stand_in(hw):
    assert hw.Model.fourth(3.0) == 81
    stand_in(hw.Model, "square", probes(hw).identity)
    assert hw.Model.fourth(3.0) == 3
    stand_in(hw.Model, "square", probes(hw).Half())
    assert hw.Model.fourth(4.0) == 1


def test_values_are_fetched_and_set(hw):
    assert fetch(hw.NET.first.bias) is None
    hw.NET.extra = [1, 2]
    assert fetch(hw.NET.extra) == [1, 2]


def test_every_generator_is_seeded(subject, hw):
    def drawn():
        subject.toolbox.seed(2**40 + 3)
        return hw.noise(4)

    first, second = drawn(), drawn()
    assert torch.equal(first[0], second[0])
    assert first[1] == second[1]
    assert first[2].tolist() == second[2].tolist()
    assert hw.noise(4)[1] != first[1]


def test_repetitions_are_stacked_and_independent(hw):
    draws = repeat(hw.noise, 50, 3)
    assert [tuple(part.shape) for part in draws] == [(50, 3), (50,), (50, 2)]
    assert len(set(draws[1].tolist())) == 50
    start = torch.zeros(2)
    walks = repeat(hw.once, 2000, start)
    assert float(walks.std()) < 2, "each call starts from the same argument"
    assert torch.equal(start, torch.zeros(2))


def test_changed_arguments_are_noticed(hw):
    assert intact(hw.changes, torch.ones(2), torch.ones(2)) == [False, True]
    assert intact(hw.changes, torch.zeros(2), 3) == [True, True]


def test_the_numbers_of_a_contraction_differ():
    assert float(cotangent(torch.tensor(5.0))) == 1
    weights = cotangent(torch.ones(3, 4, dtype=torch.float64))
    assert weights.shape == (3, 4)
    assert weights.dtype == torch.float64
    assert len(set(weights.flatten().tolist())) == 12


# ---------------------------------------------------------------- inputs


def test_inputs_are_the_same_for_the_same_seed_and_have_the_asked_form():
    def drawn(seed):
        draw = Draw(seed)
        return [draw.normal(2, 3, mean=5, std=0.1), draw.uniform(100, low=2, high=3),
                draw.binary(100, p=0.1), draw.integers(50, low=-1, high=2)]  # fmt: skip

    first, second, other = drawn(1), drawn(1), drawn(2)
    assert all(map(torch.equal, first, second))
    assert not any(map(torch.equal, first, other))
    normal, uniform, binary, integers = first
    assert tuple(normal.shape) == (2, 3)
    assert 2 <= float(uniform.min()) <= float(uniform.max()) < 3
    assert set(binary.tolist()) == {0, 1}
    assert set(integers.tolist()) == {-1, 0, 1}
    assert Draw(1).integer(3, 4) == 3


def test_seeds_of_checks_differ_in_every_part():
    seeds = {
        derive(1),
        derive(2),
        derive(1, "a"),
        derive(1, "b"),
        derive(1, "a", 1),
        derive(1, "a1"),
    }
    assert len(seeds) == 6
    assert all(0 <= seed < 2**56 for seed in seeds)
    assert derive(1, "a") == derive(1, "a")


# ---------------------------------------------------------------- the compiler

TRAINS = """
import sys, torch
from autograder.sandbox.lean import keep_compiler_out
keep_compiler_out()
layer = torch.nn.Linear(2, 1)
for kind in (torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW, torch.optim.RMSprop):
    optimizer = kind(layer.parameters(), lr=0.01)
    schedule = torch.optim.lr_scheduler.StepLR(optimizer, 1)
    before = layer.weight.detach().clone()
    optimizer.zero_grad()
    layer(torch.ones(3, 2)).sum().backward()
    optimizer.step()
    schedule.step()
    assert not torch.equal(before, layer.weight)
assert "torch._dynamo.eval_frame" not in sys.modules, "the compiler was imported"
import inspect
inspect.getmembers(torch)
import torch._dynamo
assert "torch._dynamo.eval_frame" not in sys.modules
assert callable(torch._dynamo.optimize)  # something else is asked for
assert "torch._dynamo.eval_frame" in sys.modules
import torch._dynamo.config
assert torch._dynamo.is_compiling() is False
print("fine")
"""


def test_optimisers_work_without_the_compiler_which_stays_within_reach(tmp_path):
    environment = {**os.environ, "TMPDIR": str(tmp_path)}  # the compiler makes a folder
    command = [sys.executable, "-c", TRAINS]
    ended = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert ended.stdout == "fine\n", ended.stderr


def test_the_real_compiler_is_left_alone_where_it_is_loaded(monkeypatch):
    from autograder.sandbox import lean

    real = object()
    monkeypatch.setitem(sys.modules, lean.NAME, real)
    lean.keep_compiler_out()
    assert sys.modules[lean.NAME] is real
    assert importlib.import_module(lean.NAME) is real
