"""Computes without end while it is imported, and will not be told to stop."""

import signal

for number in (signal.SIGTERM, signal.SIGALRM, signal.SIGXCPU):
    signal.signal(number, signal.SIG_IGN)
while True:
    pass
