"""Chooses the joint distribution.

hint: Does the joint distribution sum to 1 over z? Compare with your answer to part (i).
fails: 1j.answer
"""


def best_q():
    return 4
