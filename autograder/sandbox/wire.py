"""The only way across the trust boundary: plain values and arrays in a schema-checked encoding.

A frame is two lengths, a msgpack *header* that describes the message, and a *blob* that holds the
bytes of every array in the header's order. Nothing in a frame can name a class to construct or a
function to call on the receiving side (as pickle can), and its cost is bounded before anything is
allocated: the header by `MAX_HEADER`, the blob by `MAX_BLOB`, nesting by `MAX_DEPTH`. Arrays use
the blob up in order and exactly, so no byte can be claimed twice.
"""

from __future__ import annotations

import argparse
import math
import struct
from collections.abc import Callable
from typing import Annotated, Any, Literal, Union

import msgspec
import numpy as np
import torch

MAX_HEADER = 1 << 20
MAX_BLOB = 64 << 20
MAX_DEPTH = 16
MAX_DIMENSIONS = 16
MAX_TEXT = 2_000  # of a name or a message; for what a value holds there is only MAX_HEADER

LENGTHS = struct.Struct("<II")

DType = Literal[
    "bool", "uint8", "int8", "int16", "int32", "int64",
    "bfloat16", "float16", "float32", "float64", "complex64", "complex128",
]  # fmt: skip


class WireError(Exception):
    """A value that cannot be sent, or a frame that is not valid. The message is a sentence."""


Text = Annotated[str, msgspec.Meta(max_length=MAX_TEXT)]


class Array(msgspec.Struct, frozen=True, array_like=True, tag="array"):
    """A dense tensor or NumPy array; its bytes lie in the blob."""

    library: Literal["torch", "numpy"]
    dtype: DType
    shape: tuple[int, ...]
    requires_grad: bool = False


class Items(msgspec.Struct, frozen=True, array_like=True, tag="items"):
    """A list or a tuple."""

    kind: Literal["list", "tuple"]
    items: list[Node]


class Mapping(msgspec.Struct, frozen=True, array_like=True, tag="mapping"):
    """A dict with string keys, or an `argparse.Namespace`."""

    kind: Literal["dict", "namespace"]
    items: dict[str, Node]


class Reference(msgspec.Struct, frozen=True, array_like=True, tag="reference"):
    """An object that stays in the worker: its number, a path of attributes from it, its type."""

    handle: int
    path: tuple[Text, ...] = ()
    type_name: Text = ""


Int64 = Annotated[int, msgspec.Meta(ge=-(2**63), le=2**63 - 1)]
Node = Union[  # noqa: UP007 (msgspec evaluates it at run time on Python 3.10)
    None, bool, Int64, float, str, Array, Items, Mapping, Reference
]


class Call(msgspec.Struct, frozen=True, array_like=True, tag="call"):
    """The one request: call what `target` names."""

    target: Reference
    args: list[Node]
    kwargs: dict[str, Node]


class Returned(msgspec.Struct, frozen=True, array_like=True, tag="returned"):
    """The call came back with a value."""

    value: Node
    notes: tuple[Text, ...] = ()


class Raised(msgspec.Struct, frozen=True, array_like=True, tag="raised"):
    """The call raised; `line` and `source` say where in the submission's own files, if there."""

    type_name: Text
    message: Text
    file: Text = ""
    line: int = 0
    source: Text = ""
    notes: tuple[Text, ...] = ()


Reply = Union[Returned, Raised]  # noqa: UP007
Message = Union[Call, Returned, Raised]  # noqa: UP007

_encoder = msgspec.msgpack.Encoder()
_decode_call = msgspec.msgpack.Decoder(Call).decode
_decode_reply = msgspec.msgpack.Decoder(Reply).decode

Hold = Callable[[object], Reference]
Resolve = Callable[[Reference], Any]


# ---------------------------------------------------------------- values to nodes and back


class Packer:
    """Turns values into nodes and gathers the bytes of their arrays.

    `hold` names an object that is not a plain value; it raises TypeError where none may be sent.
    """

    def __init__(self, hold: Hold) -> None:
        self.hold = hold
        self.chunks: list[bytes] = []
        self.size = 0

    def pack(self, value: object, depth: int = 0) -> Node:
        """Return the node for `value`; raises WireError when it is too large or too deep."""
        if depth > MAX_DEPTH:
            raise WireError(f"the value is nested more than {MAX_DEPTH} levels deep")
        kind = type(value)
        if value is None or kind is bool or kind is float:
            return value  # type: ignore[return-value]
        if kind is int and -(2**63) <= value < 2**63:  # type: ignore[operator]
            return value  # type: ignore[return-value]
        if kind is str:
            return str(value).encode("utf-8", "replace").decode()
        if isinstance(value, np.generic | np.ndarray):
            return self._pack_numpy(value)
        if isinstance(value, torch.Tensor):
            return self._pack_tensor(value)
        if isinstance(value, list | tuple):  # a named tuple, too, is one
            items = [self.pack(item, depth + 1) for item in value]
            return Items("tuple" if isinstance(value, tuple) else "list", items)
        if kind is dict and all(type(key) is str for key in value):  # type: ignore[attr-defined]
            return self._pack_mapping("dict", value, depth)  # type: ignore[arg-type]
        if kind is argparse.Namespace:
            return self._pack_mapping("namespace", vars(value), depth)
        return self.hold(value)

    def _pack_mapping(
        self, kind: Literal["dict", "namespace"], items: dict[str, Any], depth: int
    ) -> Mapping:
        return Mapping(kind, {key: self.pack(item, depth + 1) for key, item in items.items()})

    def _pack_tensor(self, tensor: torch.Tensor) -> Node:
        with torch._C.DisableTorchFunctionSubclass():
            dtype = str(tensor.dtype).removeprefix("torch.")
            if tensor.layout is not torch.strided or dtype not in TORCH_DTYPES or tensor.is_meta:
                return self.hold(tensor)
            requires_grad = tensor.requires_grad
            shape = tuple(tensor.shape)
            self._reserve(tensor.numel() * tensor.element_size())
            dense = tensor.detach().resolve_conj().resolve_neg().cpu()
            # A copy, as PyTorch takes a single element for contiguous whatever its stride.
            dense = dense.clone(memory_format=torch.contiguous_format)
            self.chunks.append(dense.reshape(-1).view(torch.uint8).numpy().tobytes())
            return Array("torch", dtype, shape, requires_grad)  # type: ignore[arg-type]

    def _pack_numpy(self, array: np.ndarray[Any, Any] | np.generic) -> Node:
        dense = np.asarray(array)
        dtype = dense.dtype.newbyteorder("<").name
        if dtype not in NUMPY_DTYPES:
            return self.hold(array)
        self._reserve(dense.nbytes)
        self.chunks.append(dense.astype(dense.dtype.newbyteorder("<"), copy=False).tobytes())
        return Array("numpy", dtype, dense.shape)  # type: ignore[arg-type]

    def _reserve(self, size: int) -> None:
        self.size += size
        if self.size > MAX_BLOB:
            raise WireError(
                f"the value has {self.size / 2**20:.0f} MB of array data; "
                f"at most {MAX_BLOB >> 20} MB are accepted"
            )


TORCH_DTYPES: dict[str, torch.dtype] = {
    name: getattr(torch, name) for name in DType.__args__  # type: ignore[attr-defined]
}  # fmt: skip
NUMPY_DTYPES = {name: np.dtype(name) for name in TORCH_DTYPES if name != "bfloat16"}


class Unpacker:
    """Turns nodes into values, taking the arrays' bytes from a blob in order."""

    def __init__(self, blob: bytearray, resolve: Resolve) -> None:
        self.blob = blob
        self.resolve = resolve
        self.offset = 0

    def unpack(self, node: Node, depth: int = 0) -> Any:
        """Return the value of `node`; raises WireError when the frame is inconsistent."""
        if depth > MAX_DEPTH:
            raise WireError(f"the value is nested more than {MAX_DEPTH} levels deep")
        if isinstance(node, Array):
            return self._unpack_array(node)
        if isinstance(node, Items):
            items = [self.unpack(item, depth + 1) for item in node.items]
            return tuple(items) if node.kind == "tuple" else items
        if isinstance(node, Mapping):
            mapping = {key: self.unpack(item, depth + 1) for key, item in node.items.items()}
            if node.kind == "dict":
                return mapping
            if any(key.startswith("__") for key in mapping):
                # NumPy would take `__array_interface__` for the address of an array.
                raise WireError("a namespace has a name that Python gives a meaning")
            namespace = argparse.Namespace()
            vars(namespace).update(mapping)  # not **mapping: a key may be `self`
            return namespace
        if isinstance(node, Reference):
            return self.resolve(node)
        return node

    def finish(self) -> None:
        """Check that the blob was used up; raises WireError."""
        if self.offset != len(self.blob):
            raise WireError("the frame has bytes that belong to no array")

    def _unpack_array(self, array: Array) -> Any:
        shape = array.shape
        # Bounded also where a dimension is 0, for the strides are computed from the others.
        if len(shape) > MAX_DIMENSIONS or min(shape, default=0) < 0:
            raise WireError("an array has an impossible shape")
        extent = math.prod(size for size in shape if size != 0)
        if extent > MAX_BLOB:
            raise WireError("an array has an impossible shape")
        dtype = TORCH_DTYPES[array.dtype]
        count = 0 if 0 in shape else extent
        size = count * dtype.itemsize
        start, self.offset = self.offset, self.offset + size
        if self.offset > len(self.blob):
            raise WireError("an array is larger than the bytes that came with it")
        if array.library == "numpy":
            if array.dtype not in NUMPY_DTYPES:
                raise WireError(f"NumPy has no type {array.dtype}")
            raw = np.frombuffer(self.blob[start : self.offset], NUMPY_DTYPES[array.dtype])
            return (raw.view(np.uint8) != 0 if array.dtype == "bool" else raw).reshape(shape)
        tensor = torch.empty(shape, dtype=dtype)
        if size:
            chunk = torch.frombuffer(self.blob, dtype=torch.uint8, count=size, offset=start)
            if dtype is torch.bool:  # a byte that is neither 0 nor 1 must not reach a bool
                chunk = chunk.ne(0).view(torch.uint8)
            tensor.view(-1).view(torch.uint8).copy_(chunk)
        return tensor.requires_grad_(array.requires_grad and dtype.is_floating_point)


# ---------------------------------------------------------------- frames


def encode(message: Message, blob: bytes = b"") -> bytes:
    """Return the frame of a message whose arrays' bytes are `blob`; raises WireError if too big."""
    header = _encoder.encode(message)
    if len(header) > MAX_HEADER:
        raise WireError(f"the value has more than {MAX_HEADER >> 20} MB of numbers and text")
    return LENGTHS.pack(len(header), len(blob)) + header + blob


def lengths(prefix: bytes) -> tuple[int, int]:
    """Return the header's and the blob's length; raises WireError beyond the limits."""
    header, blob = LENGTHS.unpack(prefix)
    if header > MAX_HEADER or blob > MAX_BLOB:
        raise WireError("the frame is larger than the limits allow")
    return header, blob


def encode_call(target: Reference, args: Any, kwargs: Any, hold: Hold) -> bytes:
    """Return the frame of a call with plain, array or held arguments."""
    packer = Packer(hold)
    call = Call(
        target,
        [packer.pack(arg) for arg in args],
        {name: packer.pack(arg) for name, arg in kwargs.items()},
    )
    return encode(call, b"".join(packer.chunks))


def decode_call(header: bytes, blob: bytearray, resolve: Resolve) -> tuple[Reference, Any, Any]:
    """Return target, positional and keyword arguments of a call; raises WireError."""
    call = _checked(_decode_call, header)
    unpacker = Unpacker(blob, resolve)
    args = [unpacker.unpack(arg) for arg in call.args]
    kwargs = {name: unpacker.unpack(arg) for name, arg in call.kwargs.items()}
    unpacker.finish()
    return call.target, args, kwargs


def encode_returned(value: object, notes: tuple[str, ...], hold: Hold) -> bytes:
    """Return the frame of a call's value."""
    packer = Packer(hold)
    node = packer.pack(value)
    return encode(Returned(node, notes), b"".join(packer.chunks))


def decode_reply(header: bytes, blob: bytearray, resolve: Resolve) -> tuple[Reply, Any]:
    """Return the reply and, where the call came back, its value; raises WireError."""
    reply = _checked(_decode_reply, header)
    unpacker = Unpacker(blob, resolve)
    value = unpacker.unpack(reply.value) if isinstance(reply, Returned) else None
    unpacker.finish()
    return reply, value


def _checked(decode: Callable[[bytes], Any], header: bytes) -> Any:
    try:
        return decode(header)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise WireError(f"the frame does not follow the protocol: {error}") from error
