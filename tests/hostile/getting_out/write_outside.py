"""Writes, makes folders, links, renames, cuts and removes outside its own folder.

loses: nothing
needs: landlock uid
"""

import os

from hw0_helper import *

for action in (
    lambda: open("@OUTSIDE@/trap-file", "w").close(),
    lambda: os.mkdir("@OUTSIDE@/trap-folder"),
    lambda: os.symlink("/etc/passwd", "@OUTSIDE@/trap-symlink"),
    lambda: os.link("@OUTSIDE@/witness", "@OUTSIDE@/trap-link"),
    lambda: os.link("@OUTSIDE@/witness", "trap-link"),
    lambda: os.mkfifo("@OUTSIDE@/trap-fifo"),
    lambda: os.truncate("@OUTSIDE@/witness", 1),
    lambda: os.rename("@OUTSIDE@/witness", "@OUTSIDE@/trap-renamed"),
    lambda: os.unlink("@OUTSIDE@/witness"),
    lambda: os.rename(os.getcwd(), "@OUTSIDE@/trap-moved"),
):
    try:
        action()
    except OSError:
        pass


def key(x):
    return x
