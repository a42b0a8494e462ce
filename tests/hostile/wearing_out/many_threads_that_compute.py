"""Computes on many threads at once, beyond the time of a call.

loses: double
"""

import threading

from hw0_helper import *


def work():
    while True:
        sum(range(10**6))


def double(x):
    for _ in range(16):
        threading.Thread(target=work, daemon=True).start()
    work()


def key(x):
    return x
