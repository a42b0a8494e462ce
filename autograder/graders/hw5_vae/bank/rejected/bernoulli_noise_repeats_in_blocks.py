"""64 rows of noise, used again for the rows after them.

hint: Draw for 200 equal rows. Does a sample come twice?
fails: b4
"""

import torch


class VAE:
    @staticmethod
    def sample_Bernoulli(p):
        u = torch.rand(64, p.shape[1])[torch.arange(len(p)) % 64]
        return (u < p).to(p.dtype)
