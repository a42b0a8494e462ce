"""Returns subclasses of numbers, strings and lists that compare as they like.

loses: all
"""


class Number(float):
    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0

    def __abs__(self):
        return 0.0

    def __le__(self, other):
        return True


class Text(str):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0


class Endless(list):
    def __iter__(self):
        while True:
            yield 0.0

    def __len__(self):
        return 5


def double(x):
    return Number(0)


def norm(x):
    return Text("right")


def key(x):
    return Endless([0.0] * 4)


def sample(mu):
    return 10**400


def last(x):
    return b"\x00" * 12
