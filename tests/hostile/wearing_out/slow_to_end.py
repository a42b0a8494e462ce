"""Sleeps when it is to end: in atexit, in finalizers, in threads that are joined, on signals.

loses: nothing
"""

import atexit
import signal
import threading
import time

from hw0_helper import *


class Slow:
    def __del__(self):
        time.sleep(30)


kept = Slow()
kept.itself = kept
atexit.register(time.sleep, 30)
threading.Thread(target=time.sleep, args=(30,)).start()
for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE, signal.SIGINT):
    signal.signal(number, lambda *_: time.sleep(30))


def key(x):
    return x
