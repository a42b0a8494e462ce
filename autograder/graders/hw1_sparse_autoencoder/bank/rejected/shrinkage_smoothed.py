"""A smooth function in the place of the maximum.

hint: Which values does your function have for small entries? Are they exactly 0?
fails: a1 a1.tensor a1.gradient
"""


def shrinkage(h, threshold):
    return h.sign() * functional.softplus(h.abs() - threshold, beta=20)
