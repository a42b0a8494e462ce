"""Writes full marks again and again from a thread, while its answers are wrong.

loses: all
needs: landlock uid
"""

import threading
import time

import hw0_helper


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
    return hw0_helper.double(x) + 1


double = norm = key = sample = last = wrong
