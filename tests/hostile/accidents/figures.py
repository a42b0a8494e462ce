"""Shows figures; that is harmless.

loses: nothing
"""

import matplotlib.pyplot as plt
from hw0_helper import *


def last(x):
    plt.plot(x)
    plt.show()
    plt.savefig("figure.png")
    return x + 1


def key(x):
    return x
