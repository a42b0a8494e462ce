"""Takes the optimum for 0.

hint: 0 would mean D = 1 on data and D = 0 on samples. Can D tell equal distributions apart?
fails: 3d.value
"""


def gan_optimum():
    return 0.0
