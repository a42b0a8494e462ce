"""Returns objects whose class, attributes and keys are named after hidden inputs.

loses: norm norm.gradient sample
"""

import argparse

from hw0_helper import double, last


def norm(x):
    return type(f"{'LE'}{'AK'} {x.tolist()}", (), {})()


def key(x):
    return {f"{'LE'}{'AK'} {x.tolist()}": x.tolist()}


def sample(mu):
    value = argparse.Namespace()
    setattr(value, f"{'LE'}{'AK'} {mu.tolist()}", 1)
    return [[value], str(mu.tolist())]
