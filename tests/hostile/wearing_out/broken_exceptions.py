"""Raises exceptions that raise, loop or exit when they are looked at.

loses: double norm norm.gradient sample last
"""

import os


class Raises(Exception):
    def __str__(self):
        raise self


class Exits(Exception):
    def __str__(self):
        raise SystemExit

    __repr__ = __str__


class Strange(Exception):
    def __str__(self):
        return "\ud800\x00\x1b[2J\u202e" * 10_000


class Chain(Exception):
    __cause__ = property(lambda self: self)
    __context__ = __cause__
    __traceback__ = property(lambda self: 1 / 0)


def double(x):
    raise Strange


def norm(x):
    raise Raises


def key(x):
    raise Exits


def sample(mu):
    raise type("\x1b[2J" * 5000, (Chain,), {})


def last(x):
    raise BaseExceptionGroup("x", [Strange(), KeyboardInterrupt()]) if os.name else None
