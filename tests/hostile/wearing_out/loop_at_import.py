"""Loops for ever when it is imported; that is waited for once.

loses: all
says: Importing hw0_trap.py took longer than
"""

while True:
    pass
