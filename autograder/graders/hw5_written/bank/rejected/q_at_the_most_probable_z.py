"""Puts all probability on the best z.

hint: Without the divergence you would be right. What does it cost to put all probability on one
z?
fails: 1i 1i.zeros
"""


def optimal_q(p_x_given_z, p_z):
    joint = p_x_given_z * p_z
    return (joint == joint.max()).astype(float)
