"""Links the solution into its own folder, and opens it there.

loses: nothing
needs: landlock uid
"""

import os

from hw0_helper import *

SOLUTION = "@CLOSED@/solutions/hw0/hw0_trap.py"
for make in (os.symlink, os.link, os.rename):
    name = f"trap-{make.__name__}.txt"
    try:
        make(SOLUTION, name)
        print(open(name).read())
    except OSError:
        pass
try:
    os.symlink("@CLOSED@", "trap-folder")
    print("LE" + "AK", os.listdir("trap-folder"))
except OSError:
    pass


def key(x):
    return x
