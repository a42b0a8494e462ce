"""Chooses the prior.

hint: That q does not look at x at all. Does the solution of part (i)?
fails: 1j.answer
"""


def best_q():
    return 1
