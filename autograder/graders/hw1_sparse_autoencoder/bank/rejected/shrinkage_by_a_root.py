"""The size of an entry as a root of its square.

hint: What is the gradient of your function where h is 0? Is it a number?
fails: a1.zeros
"""


def shrinkage(h, threshold):
    return h.sign() * functional.relu(h.square().sqrt() - threshold)
