"""A function that takes numbers alone.

hint: May threshold be a tensor? What does the docstring say?
fails: a1.tensor a1.gradient
"""


def shrinkage(h, threshold):
    return functional.softshrink(h, float(threshold))
