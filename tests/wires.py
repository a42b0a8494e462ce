"""Frames for the tests of the wire: values sent and received, and hand-made messages."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

import msgspec
import numpy as np
import torch
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.sandbox import wire
from autograder.sandbox.wire import Reference


def parts(frame: bytes) -> tuple[bytes, bytearray]:
    """Return a frame's header and blob."""
    start = wire.LENGTHS.size
    header, blob = wire.lengths(frame[:start])
    assert len(frame) == start + header + blob
    return frame[start : start + header], bytearray(frame[start + header :])


def nothing_held(value: object) -> Reference:
    raise TypeError(f"a {type(value).__name__} cannot be sent")


def sent(value: object, hold: Callable[[object], Reference] = nothing_held) -> Any:
    """Return what arrives where `value` is sent; references arrive as they are."""
    frame = wire.encode_returned(value, (), hold)
    return wire.decode_reply(*parts(frame), lambda reference: reference)[1]


def received(message: object, blob: bytes = b"") -> Any:
    """Return the value of a reply whose header is the msgpack of `message`."""
    header = msgspec.msgpack.encode(message)
    return wire.decode_reply(header, bytearray(blob), lambda reference: reference)[1]


def array(dtype: str, shape: list[int], library: str = "torch", blob: bytes = b"") -> Any:
    """Return what arrives for an array that says so of itself."""
    return received(["returned", ["array", library, dtype, shape], []], blob)


def same(a: Any, b: Any) -> bool:
    """Tell whether two values are equal in type, shape, bits and everything that they contain."""
    if type(a) is not type(b):
        return False
    if isinstance(a, torch.Tensor):
        return (
            a.dtype == b.dtype
            and a.shape == b.shape
            and a.requires_grad == b.requires_grad
            and _bytes(a) == _bytes(b)
        )
    if isinstance(a, np.ndarray):
        return a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()
    if isinstance(a, argparse.Namespace):
        return same(vars(a), vars(b))
    if isinstance(a, dict):
        return list(a) == list(b) and all(same(a[key], b[key]) for key in a)
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(same, a, b))
    return a == b or (a != a and b != b)


def _bytes(tensor: torch.Tensor) -> bytes:
    return tensor.detach().contiguous().reshape(-1).view(torch.uint8).numpy().tobytes()


# ---------------------------------------------------------------- values of every kind

DTYPES = sorted(wire.TORCH_DTYPES)
SHAPES = hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4)


@st.composite
def tensors(draw: Any) -> torch.Tensor:
    dtype, shape = wire.TORCH_DTYPES[draw(st.sampled_from(DTYPES))], draw(SHAPES)
    size = torch.Size(shape).numel() * dtype.itemsize
    raw = bytearray(draw(st.binary(min_size=size, max_size=size)))
    if dtype is torch.bool:
        raw = bytearray(byte % 2 for byte in raw)
    flat = torch.frombuffer(raw, dtype=dtype) if size else torch.empty(0, dtype=dtype)
    tensor = flat.reshape(shape)
    if tensor.dim() > 1 and draw(st.booleans()):
        tensor = tensor.transpose(0, -1)  # not contiguous
    return tensor.requires_grad_(dtype.is_floating_point and draw(st.booleans()))


@st.composite
def arrays(draw: Any) -> Any:
    dtype = wire.NUMPY_DTYPES[draw(st.sampled_from(sorted(wire.NUMPY_DTYPES)))]
    return draw(hnp.arrays(dtype, draw(SHAPES)))


def namespace(items: dict[str, object]) -> argparse.Namespace:
    made = argparse.Namespace()
    vars(made).update(items)
    return made


INTEGERS = st.integers(min_value=-(2**63), max_value=2**63 - 1)
LEAVES = st.none() | st.booleans() | INTEGERS | st.floats() | st.text() | tensors() | arrays()
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=5), inner, max_size=4)
        | st.dictionaries(st.text(max_size=5), inner, max_size=4).map(namespace)
    ),
    max_leaves=8,
)
