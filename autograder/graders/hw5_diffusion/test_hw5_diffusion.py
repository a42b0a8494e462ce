"""The checks of hw5_diffusion, in the order of the handout.

Where an answer is random, its check states how often a right one fails by chance, and the smallest
mistake that is found with probability 0.999. Both follow from `autograder/checking/statistics.py`
where there is no other source: a comparison of means or distributions fails a right answer at most
once in 10⁶ times (the constant is 10⁻⁸).
"""

import torch

from autograder.checking import check, intact, probes, repeat
from autograder.graders.hw5_diffusion import hidden_judges, judges


def affine(hw, draw, sigma_matters=False):
    """A score network of ours with downward slopes, as real scores have them."""
    a = 0.3 * draw.normal(2, 2) - 0.7 * torch.eye(2)
    c = (1 + draw.uniform(2)) if sigma_matters else torch.zeros(2)
    return probes(hw).Affine(a, draw.normal(2), c)


def zero(hw):
    return probes(hw).Affine(torch.zeros(2, 2), torch.zeros(2), torch.zeros(2))
