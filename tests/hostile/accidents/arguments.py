"""Parses the command line when it is imported.

loses: nothing
"""

import argparse

from hw0_helper import *

options = argparse.ArgumentParser().parse_args()


def key(x):
    return x
