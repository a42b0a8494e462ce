"""Writes to the folders that every user may write to.

loses: nothing
needs: landlock
"""

import os
import tempfile

from hw0_helper import *

for place in ("/tmp", "/var/tmp", "/dev/shm", "/run/lock", "/run/user/0"):
    try:
        open(f"{place}/trap-file", "w").close()
        os.mkdir(f"{place}/trap-folder")
    except OSError:
        pass
with tempfile.NamedTemporaryFile() as file:  # in its own folder
    file.write(b"x")


def key(x):
    return x
