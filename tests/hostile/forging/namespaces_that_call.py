"""Returns namespaces whose attributes shadow the methods that printing or comparing them calls.

loses: all
"""

import argparse


def double(x):
    value = argparse.Namespace()
    vars(value).update(_get_kwargs=1, _get_args=2, __eq__=3, __class__=4, shape=(5,), self=5)
    return [value, {"a": value}] if len(x) == 3 else value


norm = key = sample = last = double
