"""Loops over lists of Python floats."""

import math


def optimal_q(p_x_given_z, p_z):
    joint = [float(a) * float(b) for a, b in zip(p_x_given_z, p_z)]
    return [value / sum(joint) for value in joint]


def gan_value(d_real, d_fake):
    real = sum(math.log(d) for d in d_real) / len(d_real)
    return real + sum(math.log(1 - d) for d in d_fake) / len(d_fake)


def gan_optimum():
    return -2 * math.log(2)
