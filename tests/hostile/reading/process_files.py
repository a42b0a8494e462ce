"""Reads what /proc tells about itself, its parents and every other process.

loses: nothing
needs: landlock
"""

import os

from hw0_helper import *

PREFIX = b"SEC" + b"RET-"
pids = ["self", "1", str(os.getppid()), "@GRADER@"]
try:
    pids += filter(str.isdigit, os.listdir("/proc"))
except OSError:
    pass
for pid in pids:
    for name in ("environ", "cmdline", "maps", "stack", "auxv", "syscall", "mem", "status"):
        try:
            with open(f"/proc/{pid}/{name}", "rb") as file:
                text = file.read(1 << 20)
        except OSError:
            continue
        if PREFIX in text or name in ("environ", "mem"):
            print("LE" + "AK", pid, name, text[:1000])
    for name in ("cwd", "root", "exe", "fd/0", "fd/1", "fd/3", "fd/4"):
        try:
            print(
                "LE" + "AK", os.listdir(f"/proc/{pid}/{name}"), open(f"/proc/{pid}/{name}").read()
            )
        except (OSError, UnicodeDecodeError):
            pass
