"""Expands a variance of the shape (1,), and no other, before it sums the logarithms.

hint: Over which axis does your sum run if v has the shape (B, 1)?
fails: b.broadcast
"""

import math


def log_normal(x, m, v):
    if v.shape == (1,):
        v = v.expand(x.shape[-1])
    log_det = v.log().sum(dim=-1)
    return -0.5 * (x.shape[-1] * math.log(2 * math.pi) + log_det + ((x - m) ** 2 / v).sum(dim=-1))
