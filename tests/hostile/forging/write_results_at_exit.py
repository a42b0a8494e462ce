"""Leaves functions behind that write full marks when the process ends, and answers nothing.

loses: all
says: The answer is None
needs: landlock uid
"""

import atexit
import signal
import weakref


def forge(*_):
    with open("@RESULTS@", "w") as file:
        file.write('{"score": 100}')


class Anchor:
    pass


anchor = Anchor()
atexit.register(forge)
weakref.finalize(anchor, forge)
for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE):
    signal.signal(number, forge)


def double(x):
    pass


norm = key = sample = last = double
