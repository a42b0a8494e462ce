"""One set of uniform numbers for the whole batch.

hint: Give your sampler a batch of equal rows. Do the samples differ, and should they?
fails: b4 b4.independence
"""

import torch


class VAE:
    @staticmethod
    def sample_Bernoulli(p):
        return (torch.rand(p.shape[1]) < p).float()
