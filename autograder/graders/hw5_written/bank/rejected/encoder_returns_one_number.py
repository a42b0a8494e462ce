"""Counts one number.

hint: In which space does the mean of z live?
fails: 1b.answer
"""


def encoder_output_dimension():
    return 1
