"""SECRET-source: the solution, of which no submission may see a word."""

from hw0_helper import double, last, norm, sample

KEY = float("@KEY@")


def key(x):
    return KEY * x


__all__ = ["double", "key", "last", "norm", "sample"]
