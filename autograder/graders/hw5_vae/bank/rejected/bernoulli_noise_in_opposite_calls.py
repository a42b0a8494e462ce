"""Every second call has 1 − u for the u of the call before.

hint: Does a sample depend on the one that was drawn before it?
fails: b4.independence
"""

import torch

LAST = {}


class VAE:
    @staticmethod
    def sample_Bernoulli(p):
        if p.shape in LAST:
            u = 1 - LAST.pop(p.shape)
        else:
            u = LAST[p.shape] = torch.rand_like(p)
        return (u < p).to(p.dtype)
