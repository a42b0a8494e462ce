"""Whatever bytes a worker sends end in a value or in a WireError, at bounded cost."""

import os
import random
import time
import tracemalloc

import msgspec
import numpy as np
import pytest
import torch

from autograder.sandbox import wire
from autograder.sandbox.wire import WireError
from tests.wires import array, nothing_held, parts, received, sent


def replied(node):
    return ["returned", node, []]


# ---------------------------------------------------------------- lengths


@pytest.mark.parametrize(
    ("header", "blob"),
    [(wire.MAX_HEADER + 1, 0), (0, wire.MAX_BLOB + 1), (2**32 - 1, 2**32 - 1)],
)
def test_a_frame_that_announces_too_much_is_refused_before_it_is_read(header, blob):
    with pytest.raises(WireError, match="larger than the limits"):
        wire.lengths(wire.LENGTHS.pack(header, blob))


def test_the_largest_frames_are_accepted():
    largest = (wire.MAX_HEADER, wire.MAX_BLOB)
    assert wire.lengths(wire.LENGTHS.pack(*largest)) == largest


# ---------------------------------------------------------------- headers


@pytest.mark.parametrize(
    "message",
    [
        None,
        1,
        "returned",
        [],
        {},
        ["returned"],
        ["unknown", 1, []],
        ["call", ["reference", 0, [], ""], [], {}],  # requests are not replies
        ["returned", 1, [5]],
        ["returned", b"bytes", []],
        ["returned", [1, 2], []],
        ["returned", {"a": 1}, []],
        ["returned", 2**64 - 1, []],
        ["returned", ["items", "set", []], []],
        ["returned", ["items", "list", 5], []],
        ["returned", ["mapping", "dict", {1: 2}], []],
        ["returned", ["mapping", "class", {}], []],
        ["returned", ["reference", "0", [], ""], []],
        ["returned", ["array", "torch", "float32", "2"], []],
        ["returned", ["array", "torch", "float32", [2.0]], []],
        ["returned", ["array", "torch", "float32", [True]], []],
        ["returned", ["array", "torch", "object", [0]], []],
        ["returned", ["array", "torch", "O", [0]], []],
        ["returned", ["array", "pickle", "float32", [0]], []],
        ["raised", 1, "message"],
        ["raised", "E", "message", "file", "line"],
    ],
    ids=repr,
)
def test_messages_that_do_not_follow_the_schema_are_refused(message):
    with pytest.raises(WireError):
        received(message)


def test_an_unfinished_message_is_refused_at_every_length():
    value = [torch.ones(2), {"a": "text"}]
    header, blob = parts(wire.encode_returned(value, ("note",), nothing_held))
    for size in range(len(header)):
        with pytest.raises(WireError):
            wire.decode_reply(header[:size], blob, lambda reference: reference)


def test_bytes_after_the_message_are_refused():
    header, blob = parts(wire.encode_returned(1, (), nothing_held))
    with pytest.raises(WireError):
        wire.decode_reply(header + b"\xc0", blob, lambda reference: reference)


def test_text_that_is_not_utf8_is_refused():
    header = msgspec.msgpack.encode(replied("abcd")).replace(b"abcd", b"\xff\xfe\xfd\xfc")
    with pytest.raises(WireError):
        wire.decode_reply(header, bytearray(), lambda reference: reference)


def test_a_message_nested_beyond_the_limit_is_refused():
    for depth in (wire.MAX_DEPTH + 1, 500, 20_000):
        start, end = b"\x93\xa5items\xa4list\x91", b"\xc0"
        header = b"\x93\xa8returned" + depth * start + end + b"\x90"
        with pytest.raises(WireError):
            wire.decode_reply(header, bytearray(), lambda reference: reference)


def test_messages_of_nothing_but_opening_brackets_are_refused():
    for opening in (b"\x91", b"\x81", b"\xdd\xff\xff\xff\xff", b"\xdf\xff\xff\xff\xff", b"\xc7"):
        with pytest.raises(WireError):
            wire.decode_reply(opening * 100_000, bytearray(), lambda reference: reference)


# ---------------------------------------------------------------- arrays


@pytest.mark.parametrize("library", ["torch", "numpy"])
@pytest.mark.parametrize(
    "shape",
    [[-1], [2, -2], [0, -1], [2**63], [2**64 - 1], [-(2**63)], [1] * 17, [0] * 17, [1] * 100_000],
    ids=str,
)
def test_impossible_shapes_are_refused(shape, library):
    with pytest.raises(WireError, match="impossible shape"):
        array("float32", shape, library)


@pytest.mark.parametrize("library", ["torch", "numpy"])
@pytest.mark.parametrize(
    "shape", [[0, 2**62], [2**62, 0], [2**31, 2**31, 0], [2**26 + 1, 0], [0, 2**20, 2**20]], ids=str
)
def test_shapes_without_entries_may_not_have_huge_sides(shape, library):
    """The strides, and what a view of them would hold, are computed from the other sides."""
    with pytest.raises(WireError, match="impossible shape"):
        array("float32", shape, library)


@pytest.mark.parametrize("library", ["torch", "numpy"])
def test_shapes_without_entries_are_accepted(library):
    assert tuple(array("float32", [0], library).shape) == (0,)
    assert tuple(array("int64", [3, 0, 5], library).shape) == (3, 0, 5)


@pytest.mark.parametrize("library", ["torch", "numpy"])
def test_arrays_have_exactly_the_bytes_that_came(library):
    assert array("float32", [2], library, bytes(8)).tolist() == [0, 0]
    for size in (0, 7):
        with pytest.raises(WireError, match="larger than the bytes"):
            array("float32", [2], library, bytes(size))
    for size in (9, 16):
        with pytest.raises(WireError, match="belong to no array"):
            array("float32", [2], library, bytes(size))


def test_two_arrays_cannot_claim_the_same_bytes():
    both = replied(["items", "list", [["array", "torch", "uint8", [4]]] * 2])
    assert [part.tolist() for part in received(both, bytes(range(8)))] == [
        [0, 1, 2, 3],
        [4, 5, 6, 7],
    ]
    with pytest.raises(WireError, match="larger than the bytes"):
        received(both, bytes(4))


@pytest.mark.parametrize("node", [None, ["reference", 0, [], ""], ["items", "list", []]], ids=repr)
def test_bytes_without_an_array_are_refused(node):
    with pytest.raises(WireError, match="belong to no array"):
        received(replied(node), b"x")
    with pytest.raises(WireError, match="belong to no array"):
        received(["raised", "ValueError", "message"], b"x")


@pytest.mark.parametrize("library", ["torch", "numpy"])
def test_a_byte_that_is_no_truth_value_becomes_one(library):
    values = array("bool", [4], library, bytes([0, 1, 2, 255]))
    assert values.tolist() == [False, True, True, True]
    assert bytes(np.asarray(values).view(np.uint8)) == bytes([0, 1, 1, 1])


def test_numpy_has_no_bfloat16():
    with pytest.raises(WireError, match="bfloat16"):
        array("bfloat16", [1], "numpy", bytes(2))


def test_only_floating_tensors_ask_for_a_gradient():
    for dtype in ("int64", "bool", "float32"):
        size = wire.TORCH_DTYPES[dtype].itemsize
        message = replied(["array", "torch", dtype, [1], True])
        assert received(message, bytes(size)).requires_grad == (dtype == "float32")


# ---------------------------------------------------------------- cost


def filled(node, size):
    """Return the header of a reply with as many copies of a node as `size` bytes hold."""
    body = msgspec.msgpack.encode(node)
    count = (size - 100) // len(body)
    start = b"\x93\xa8returned\x93\xa5items\xa4list\xdd" + count.to_bytes(4, "big")
    return start + count * body + b"\x90"


@pytest.mark.parametrize(
    "node",
    [
        None, 0.5, "", ["items", "list", []], ["mapping", "dict", {}], ["reference", 0, [], ""],
        ["array", "torch", "bool", [0]], ["array", "numpy", "bool", [0]],
    ],
    ids=repr,
)  # fmt: skip
def test_the_largest_messages_cost_little_memory_and_time(node):
    started = time.perf_counter()
    wire.decode_reply(filled(node, wire.MAX_HEADER), bytearray(), lambda reference: reference)
    assert time.perf_counter() - started < 10
    part = wire.MAX_HEADER // 16
    tracemalloc.start()  # slows everything down, so only for a part
    wire.decode_reply(filled(node, part), bytearray(), lambda reference: reference)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 200 * part  # 200 MB for the whole


# ---------------------------------------------------------------- fuzz


MESSAGES = int(os.environ.get("FUZZ_MESSAGES", 6000))  # `make fuzz` sends more


def decode(header, blob):
    """Decode as the grader does; return whether it was accepted."""
    try:
        wire.decode_reply(bytes(header), bytearray(blob), lambda reference: reference)
    except WireError:
        return False
    return True


def seeds():
    values = [
        None, True, -5, 2**62, 1.5, "text", [1, (2, "b")], {"a": {"b": [None]}},
        torch.arange(6.0).reshape(2, 3), torch.tensor(True), torch.zeros(0, 3, dtype=torch.int64),
        np.arange(4, dtype=np.int16), [torch.ones(2, dtype=torch.bfloat16), np.ones(1)],
        torch.ones(1, 2, 1, dtype=torch.complex64),
    ]  # fmt: skip
    frames = [parts(wire.encode_returned(value, ("note",), nothing_held)) for value in values]
    held = wire.encode_returned(object(), (), lambda value: wire.Reference(3, ("a",), "object"))
    raised = wire.encode(wire.Raised("ValueError", "message", "hw.py", 3, "source"))
    return [*frames, parts(held), parts(raised)]


def mutated(parts, chance):
    """Change a few bytes of a message: values, order, length, and what another message has."""
    header, blob = map(bytearray, parts)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        position = chance.randrange(len(header))
        change = chance.randrange(6)
        if change == 0:
            header[position] ^= 1 << chance.randrange(8)
        elif change == 1:
            header[position] = chance.choice((0, 1, 0x7F, 0x80, 0xC0, 0xCF, 0xD9, 0xDF, 0xFF))
        elif change == 2:
            header[position:position] = chance.randbytes(chance.randrange(1, 9))
        elif change == 3 and len(header) > 4:
            del header[position : position + chance.randrange(1, 4)]
        elif change == 4:
            blob += chance.randbytes(chance.randrange(1, 9))
        elif blob:
            del blob[chance.randrange(len(blob)) :]
        if not header:
            header = bytearray(b"\xc0")
    return header, blob


def test_mutated_messages_are_values_or_errors_of_the_wire():
    chance, outcomes = random.Random(2026), []
    originals = seeds()
    for number in range(MESSAGES):
        outcomes.append(decode(*mutated(originals[number % len(originals)], chance)))
    assert 0.01 < sum(outcomes) / len(outcomes) < 0.9, "the fuzz reaches neither or only one side"


def test_random_bytes_are_values_or_errors_of_the_wire():
    chance = random.Random(2026)
    for _ in range(MESSAGES // 2):
        header = chance.randbytes(chance.randrange(60))
        assert not decode(header, chance.randbytes(chance.randrange(9)))


def test_a_mutated_request_does_not_leave_the_worker_without_an_answer():
    """The worker's end decodes what the grader sends; it must not be the weaker one."""
    chance = random.Random(2026)
    frame = wire.encode_call(wire.Reference(0, ("f",)), [torch.ones(2)], {"a": "b"}, nothing_held)
    for _ in range(1000):
        header, blob = mutated(parts(frame), chance)
        try:
            wire.decode_call(bytes(header), blob, lambda reference: reference)
        except WireError:
            continue


def test_what_was_decoded_can_be_sent_again():
    """A check passes on what it was given; this must not be where it first fails."""
    values: list[object] = [2**63 - 1, -(2**63), float("nan"), "text", [(), {}], torch.tensor(True)]
    for value in values:
        assert repr(sent(sent(value))) == repr(value)
