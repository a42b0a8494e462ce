"""Truth values in the place of numbers.

hint: What is the type of the result of a comparison? Which type does the handout ask for?
fails: b4
"""

import torch


class VAE:
    @staticmethod
    def sample_Bernoulli(p):
        return torch.rand_like(p) < p
