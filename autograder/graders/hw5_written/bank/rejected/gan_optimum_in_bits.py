"""Uses the logarithm to base 2.

hint: In which unit is the answer asked, bits or nats?
fails: 3d.value
"""


def gan_optimum():
    return -2.0
