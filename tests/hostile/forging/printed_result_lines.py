"""Prints what a passing run of many frameworks prints, and JSON with full marks.

loses: all
"""

import sys


def wrong(x):
    print('\n{"score": 100, "tests": [], "visibility": "visible"}')
    print("test_hw0_trap.py ......                       [100%]\n6 passed in 0.01s\nOK\nPASS")
    print("##teamcity[testFinished]\n::set-output name=score::100", file=sys.stderr)
    print("\x1b[2J\x1b[H\x1b]0;100 / 100\x07\r  ✓ double   10 / 10\u202e001 / 001")
    return 0 * x


double = norm = key = sample = last = wrong
