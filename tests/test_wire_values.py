"""Plain values and arrays cross the boundary unchanged; all else stays behind, or is refused."""

import argparse
import ast
import collections
import enum
import inspect
import typing

import numpy as np
import pytest
import torch
from hypothesis import given, settings

from autograder.sandbox import wire
from autograder.sandbox.wire import Reference, WireError
from tests.wires import VALUES, nothing_held, parts, same, sent, tensors


@settings(max_examples=150, deadline=None)
@given(VALUES)
def test_every_plain_value_arrives_as_it_was(value):
    assert same(sent(value), value)


@settings(max_examples=50, deadline=None)
@given(VALUES, VALUES)
def test_arguments_of_a_call_arrive_as_they_were(first, second):
    target = Reference(3, ("VAE", "elbo"), "type")
    frame = wire.encode_call(target, [first], {"second": second}, nothing_held)
    found, args, kwargs = wire.decode_call(*parts(frame), lambda reference: reference)
    assert found == target
    assert same(args, [first])
    assert same(kwargs, {"second": second})


@settings(max_examples=30, deadline=None)
@given(tensors())
def test_what_arrives_shares_no_memory_with_what_was_sent(tensor):
    before = tensor.detach().clone()
    arrived = sent(tensor).detach()
    arrived.fill_(1)
    assert same(tensor.detach(), before)


def test_numpy_arrays_arrive_writable():
    arrived = sent(np.arange(3.0))
    arrived[0] = 7
    assert arrived.tolist() == [7, 1, 2]


@pytest.mark.parametrize(
    "array",
    [
        np.arange(6, dtype=">f4").reshape(2, 3),
        np.arange(6.0).reshape(2, 3).T,
        np.arange(10)[::-2],
        np.asfortranarray(np.eye(3)),
    ],
    ids=["big-endian", "transposed", "reversed", "by columns"],
)
def test_numpy_arrays_in_any_memory_layout_arrive(array):
    arrived = sent(array)
    assert arrived.tolist() == array.tolist()
    assert arrived.dtype == array.dtype.newbyteorder("=")


def test_numpy_scalars_arrive_as_arrays_without_axes():
    arrived = sent(np.float32(1.5))
    assert same(arrived, np.array(1.5, dtype=np.float32))


@pytest.mark.parametrize(
    "tensor",
    [
        torch.arange(6.0).reshape(2, 3).T,
        torch.ones(3).expand(2, 3),
        torch.tensor([[1.0, 2.0]])[:, 1],
        torch.tensor([[1 + 2j, 3 - 1j]])[:, 1:].imag,
        torch.tensor([1 + 2j, 3 - 1j]).conj(),
        torch.tensor([1 + 2j, 3 - 1j]).conj().imag,  # carries the negative bit
        torch.nn.Parameter(torch.ones(2)),
        (torch.ones(2, requires_grad=True) * 2),
    ],
    ids=[
        "transposed",
        "expanded",
        "one of a row",
        "part of one",
        "conjugate",
        "negative",
        "parameter",
        "with a graph",
    ],
)
def test_tensors_of_any_kind_of_strided_memory_arrive(tensor):
    arrived = sent(tensor)
    assert type(arrived) is torch.Tensor
    assert torch.equal(arrived, tensor)
    assert arrived.requires_grad == tensor.requires_grad
    assert arrived.is_leaf


def test_a_tensor_whose_class_lies_arrives_as_its_memory():
    class Liar(torch.Tensor):
        @classmethod
        def __torch_function__(cls, function, types, args=(), kwargs=None):
            return True

    arrived = sent(torch.zeros(2).as_subclass(Liar))
    assert type(arrived) is torch.Tensor
    assert arrived.tolist() == [0, 0]


class Answer(typing.NamedTuple):
    recon: torch.Tensor
    mu: torch.Tensor


@pytest.mark.parametrize("value", [Answer(torch.ones(2), torch.zeros(1)), torch.ones(2, 3).max(1)])
def test_tuples_with_names_arrive_as_tuples(value):
    arrived = sent([value])
    assert type(arrived[0]) is tuple
    assert same(arrived[0], tuple(value))


class Colour(enum.IntEnum):
    RED = 1


@pytest.mark.parametrize(
    "value",
    [
        object(), len, torch.nn.Linear(1, 1), {1, 2}, b"bytes", 1j, 2**63, Colour.RED,
        {1: "a number for a key"}, collections.OrderedDict(a=1), collections.Counter("a"),
        np.array(["text"]), np.array([object()]), np.array("2020-01-01", dtype="datetime64[D]"),
        torch.ones(2).to_sparse(), torch.ones(2, device="meta"),
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_what_is_not_plain_stays_behind_and_is_named(value):
    held = []

    def hold(found):
        held.append(found)
        return Reference(7, (), type(found).__name__)

    assert sent([value], hold) == [Reference(7, (), type(value).__name__)]
    assert held[0] is value
    with pytest.raises(TypeError):
        sent(value)


def test_text_that_is_not_unicode_arrives_with_replacements():
    assert sent("a\udcffb") == "a?b"


def test_namespaces_may_have_any_names_but_those_that_python_gives_a_meaning():
    odd = argparse.Namespace()
    vars(odd).update({"self": 1, "_private": 2, "two words": 3})
    assert vars(sent(odd)) == {"self": 1, "_private": 2, "two words": 3}
    vars(odd)["__array_interface__"] = {"data": (16, True), "typestr": "<f8", "shape": ()}
    with pytest.raises(wire.WireError):
        sent(odd)


# ---------------------------------------------------------------- refused when sent


def nested(depth, kind):
    value: object = 1
    for _ in range(depth):
        value = [value] if kind is list else {"": value}
    return value


@pytest.mark.parametrize("kind", [list, dict])
def test_values_that_are_nested_too_deep_are_refused(kind):
    assert sent(nested(wire.MAX_DEPTH, kind)) == nested(wire.MAX_DEPTH, kind)
    with pytest.raises(WireError, match="16 levels deep"):
        sent(nested(wire.MAX_DEPTH + 1, kind))


def test_a_list_that_contains_itself_is_refused():
    endless: list[object] = []
    endless.append(endless)
    with pytest.raises(WireError, match="levels deep"):
        sent(endless)


def test_arrays_beyond_the_limit_are_refused_before_they_are_copied():
    huge = torch.zeros(1).expand(wire.MAX_BLOB)  # 256 MB if it were copied
    with pytest.raises(WireError, match="256 MB of array data; at most 64 MB"):
        sent(huge)
    with pytest.raises(WireError, match="array data"):
        sent([torch.zeros(wire.MAX_BLOB // 8) for _ in range(3)])


def test_text_and_numbers_beyond_the_limit_are_refused():
    with pytest.raises(WireError, match="1 MB of numbers and text"):
        sent("x" * wire.MAX_HEADER)
    with pytest.raises(WireError, match="1 MB of numbers and text"):
        sent([0.5] * 200_000)


def test_nothing_in_the_engine_unpickles():
    """Pickles, and what reads them, run code of whoever wrote them."""
    from autograder.catalogue import ROOT

    unsafe = {"pickle", "cPickle", "dill", "cloudpickle", "marshal", "shelve", "joblib"}
    for path in (ROOT / "autograder").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            assert not unsafe.intersection(name.split(".")[0] for name in names), path
            if isinstance(node, ast.Attribute) and node.attr == "load":
                owner = ast.unparse(node.value)
                assert owner not in ("torch", "np", "numpy"), f"{path}:{node.lineno}"


def test_the_wire_constructs_only_its_own_types():
    nodes = [
        found
        for _, found in inspect.getmembers(wire, inspect.isclass)
        if found.__module__ == wire.__name__ and hasattr(found, "__struct_fields__")
    ]
    assert {node.__name__ for node in nodes} == {
        "Array", "Items", "Mapping", "Reference", "Call", "Returned", "Raised",
    }  # fmt: skip
