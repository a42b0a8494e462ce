"""Prints the dimension instead of returning it.

hint: What does a function return that has no return statement?
fails: 1b 1b.answer
"""


def encoder_output_dimension():
    print(2)
