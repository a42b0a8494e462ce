"""SECRET-checks: two public checks, and four hidden ones between them.

Only the solution knows what `key` asks for: whoever passes it has stolen the answer. The last check
is public and comes after the hidden ones: what a worker left behind, it could print.
"""

from autograder.checking import check, gradient, probes, repeat


@check("double", "double", points=10, public=True, seconds=4)
def test_double(agree, draw):
    x = draw.normal(5)
    agree(lambda hw: hw.double(x))


@check("norm", "norm", points=10, seconds=4)
def test_norm(agree, draw):
    x = draw.normal(5, 3)
    agree(lambda hw: hw.norm(x))


@check("norm.gradient", "norm: gradient", points=10, seconds=4)
def test_norm_gradient(agree, draw):
    x = draw.normal(5, 3)
    agree(lambda hw: gradient(hw.norm, probes(hw).shifted(x)))


@check("key", "key", points=50, seconds=4)
def test_key(agree, draw):
    x = draw.normal(4)
    agree(lambda hw: hw.key(x))


@check("sample", "sample", points=10, seconds=4)
def test_sample(in_distribution, draw):
    mu = draw.normal(2)
    in_distribution(lambda hw: repeat(hw.sample, 1000, mu))


@check("last", "last", points=10, public=True, seconds=4)
def test_last(agree, draw):
    x = draw.normal(3)
    agree(lambda hw: hw.last(x))
