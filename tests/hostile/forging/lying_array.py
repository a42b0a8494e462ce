"""Returns objects with an __array__ and a __float__ that give another value at every look.

loses: all
"""

import numpy as np


class Array:
    shape, dtype = (5,), np.dtype("float32")
    looks = 0

    def __array__(self, *args, **kwargs):
        Array.looks += 1
        return np.full(5, Array.looks, dtype="float32")

    def __float__(self):
        return float("nan")

    def __len__(self):
        return 5

    def __iter__(self):
        return iter([0.0] * 5)

    @property
    def __array_interface__(self):
        return {"shape": (10**9,), "typestr": "<f4", "data": (8, False), "version": 3}


def double(x):
    return Array()


norm = key = sample = last = double
