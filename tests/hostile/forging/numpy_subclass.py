"""Returns a subclass of ndarray that takes over NumPy's functions.

loses: all
"""

import numpy as np


class Chameleon(np.ndarray):
    __array_priority__ = 1e9

    def __array_ufunc__(self, function, method, *args, **kwargs):
        return np.array(True)

    def __array_function__(self, function, types, args, kwargs):
        return True

    def __array_finalize__(self, other):
        pass

    def tobytes(self, order="C"):
        return b""

    def astype(self, *args, **kwargs):
        return self

    nbytes = 0


def double(x):
    return np.zeros(5).view(Chameleon)


norm = key = sample = last = double
