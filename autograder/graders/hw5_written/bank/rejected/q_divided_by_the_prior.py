"""Divides by the prior instead of multiplying with it.

hint: With which sign does log p(z) enter the bound?
fails: 1i 1i.zeros
"""


def optimal_q(p_x_given_z, p_z):
    ratio = p_x_given_z / p_z
    return ratio / ratio.sum()
