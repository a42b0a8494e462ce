"""Writes full marks again and again from a thread, while its answers are wrong.

loses: all
needs: landlock uid
"""

import threading
import time

from hw0_helper import double


def forge():
    while True:
        try:
            with open("@RESULTS@", "w") as file:
                file.write('{"score": 100}')
        except OSError:
            pass
        time.sleep(0.01)


threading.Thread(target=forge, daemon=True).start()


def wrong(x):
    time.sleep(0.05)
    return double(x) + 1


double = norm = key = sample = last = wrong
