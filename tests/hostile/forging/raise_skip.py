"""Raises what test frameworks take for a skip, an expected failure or a success.

loses: double norm norm.gradient sample last
"""

import unittest

import pytest


def double(x):
    pytest.skip("nothing to see here")


def norm(x):
    pytest.xfail("known to fail")


def key(x):
    raise unittest.SkipTest


def sample(mu):
    pytest.exit("all is well", 0)


def last(x):
    raise pytest.PytestWarning
