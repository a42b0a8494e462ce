"""Answers with other shapes, of which one is let pass.

loses: double norm norm.gradient
says: The answer has the wrong shape: (5,) is asked. It is (5, 5).
"""

from hw0_helper import sample


def double(x):
    return 2 * x.expand(5, 5)


def norm(x):
    return x.norm()


def last(x):
    return x[:, None] + 1


def key(x):
    return x[None]
