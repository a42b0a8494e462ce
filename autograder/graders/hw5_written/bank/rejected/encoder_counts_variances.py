"""Counts two means and two variances.

hint: Which of the numbers that fix a Gaussian depend on x here, and which are known beforehand?
fails: 1b.answer
"""


def encoder_output_dimension():
    return 4
