"""Returns the mean: no noise.

hint: Call the function twice with the same arguments. Should the two answers be equal?
fails: a a.shape a.independence a.gradient
"""


def sample_gaussian(m, v):
    return m + 0 * v
