"""Starts programs by every way that Python has.

loses: nothing
needs: seccomp
"""

import multiprocessing
import os
import pty
import subprocess

from hw0_helper import *

COMMAND = ["/bin/sh", "-c", "sleep 0; echo $0 LE''AK"]
for start in (
    lambda: print(subprocess.run(COMMAND, capture_output=True, text=True).stdout),
    lambda: os.system("echo LE''AK"),
    lambda: os.popen("echo LE''AK").read(),
    lambda: os.posix_spawn(COMMAND[0], COMMAND, {}),
    lambda: os.spawnv(os.P_WAIT, COMMAND[0], COMMAND),
    lambda: multiprocessing.get_context("spawn").Process(target=print).start(),
    lambda: pty.openpty(),
    lambda: os.execv(COMMAND[0], COMMAND),
):
    try:
        start()
    except OSError:
        pass


def key(x):
    return x
