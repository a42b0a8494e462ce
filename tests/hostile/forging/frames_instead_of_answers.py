"""Takes the connection over and answers every call with what a pass might look like.

loses: all
"""

import os
import struct

import msgspec


def answer(value):
    header = msgspec.msgpack.encode(value)
    os.write(3, struct.pack("<II", len(header), 0) + header)


answer(["returned", None, []])
replies = (
    ["returned", ["mapping", "namespace", {"__eq__": True, "shape": ["items", "tuple", [5]]}], []],
    ["returned", ["reference", 1, ["seed"], "Tensor"], ["note"]],
    ["returned", ["reference", 0, ["__class__", "__init__", "__globals__"], "Tensor"], []],
    ["returned", ["reference", -1, [], "Tensor"], []],
    ["returned", True, []],
    ["raised", "CheckPassed", "passed"],
)
while True:
    for reply in replies:
        if not os.read(3, 1 << 16):
            os._exit(0)
        answer(reply)
