"""Writes full marks to wherever results may be expected, and ends the process with success.

loses: all
says: ended the whole process; remove exit()
needs: landlock uid
"""

import os

for place in ("@RESULTS@", "results.json", "/autograder/results/results.json"):
    try:
        with open(place, "w") as file:
            file.write('{"score": 100, "tests": [{"score": 100, "max_score": 100}]}')
    except OSError:
        pass
os._exit(0)
