"""Returns a formula as text, not its value.

hint: A number is asked. What does your function return?
fails: 3d 3d.value
"""


def gan_optimum():
    return "-log 4"
