"""Changes its arguments in place, so that a reference that were given the same would be wrong, too.

loses: norm norm.gradient sample last
"""

from hw0_helper import double


def norm(x):
    return x.zero_()[:, 0]


def key(x):
    return x.zero_()


def sample(mu):
    return mu.fill_(7)


def last(x):
    x.data = x.data - x.data
    x.resize_(0)
    return x
