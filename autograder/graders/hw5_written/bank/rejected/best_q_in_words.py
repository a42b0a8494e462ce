"""Returns the formula of the option, not its number.

hint: A number from 1 to 4 is asked. What does your function return?
fails: 1j 1j.answer
"""


def best_q():
    return "p(z | x)"
