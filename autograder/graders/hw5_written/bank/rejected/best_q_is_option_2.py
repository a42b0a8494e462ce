"""Chooses the likelihood.

hint: Is a likelihood, as a function of z, normalised? Compare with your answer to part (i).
fails: 1j.answer
"""


def best_q():
    return 2
