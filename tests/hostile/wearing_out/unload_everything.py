"""Takes the worker's modules, builtins and types apart.

loses: last
"""

import builtins
import gc
import sys

from hw0_helper import *


def last(x):
    for name in list(vars(builtins)):
        if name not in ("vars", "list", "delattr", "__build_class__"):
            delattr(builtins, name)
    sys.modules.clear()
    gc.collect()
    return x


def key(x):
    sys.modules.clear()
    sys.path.clear()
    sys.stdout = sys.stderr = sys.stdin = None
    return x
