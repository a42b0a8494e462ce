"""Counts the mean and a full covariance matrix.

hint: How many entries of the covariance matrix has the encoder still to find, if the question
gives the matrix?
fails: 1b.answer
"""


def encoder_output_dimension():
    return 5
