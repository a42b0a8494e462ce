"""Cancels every timer, ignores every signal, and loops.

loses: double
says: took longer than
"""

import signal
import sys
import threading

from hw0_helper import *

signal.alarm(0)
for timer in (signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF):
    signal.setitimer(timer, 0)
for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)
sys.settrace(None)
threading.Timer = signal.alarm = signal.setitimer = lambda *args: None


def double(x):
    while True:
        pass
