"""Counts the options from 0.

hint: Which numbers do the options have in the docstring?
fails: 1j 1j.answer
"""


def best_q():
    return 0
