"""Answers with other shapes, of which one is let pass.

loses: double norm norm.gradient
says: The answer has the shape (5, 5), but (5,) is asked.
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
