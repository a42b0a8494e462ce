"""Gives the decoder p once in sample, and zeros in the place of the other copies.

hint: How often does the decoder get p in forward, and how often in sample?
fails: b.p
"""

import torch


class CVAE:
    def sample(self, p):
        copies = torch.zeros(len(p), self.cond_dim)
        copies[:, 0] = p
        return self.decoder(torch.cat([torch.randn(len(p), self.latent_dim), copies], dim=1))
