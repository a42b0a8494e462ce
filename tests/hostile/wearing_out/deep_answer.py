"""Returns lists inside lists, and a list that contains itself.

loses: double norm norm.gradient sample last
says: The answer is too large to be looked at.
"""


def deep(levels):
    value = []
    for _ in range(levels):
        value = [value]
    return value


def double(x):
    return deep(17)


def norm(x):
    return deep(100_000)


def key(x):
    value = {}
    value["a"] = value
    return value


def sample(mu):
    value = []
    value.append(value)
    return value


def last(x):
    value = deep(3)
    for _ in range(12):
        value = [value, value, value, value]
    return value
