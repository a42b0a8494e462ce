"""A threshold of ½, whatever is asked.

hint: Where do you use the argument threshold?
fails: a1 a1.tensor a1.gradient
"""


def shrinkage(h, threshold):
    return functional.softshrink(h)
