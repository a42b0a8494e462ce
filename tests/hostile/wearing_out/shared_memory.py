"""Takes anonymous shared memory, which limits on private memory do not count.

loses: double
says: more memory than it may have
needs: limits
"""

import mmap

from hw0_helper import *


def double(x):
    kept = []
    for _ in range(64):
        kept.append(mmap.mmap(-1, 256 << 20))
    return 2 * x if len(kept) < 64 else x


def key(x):
    return x
