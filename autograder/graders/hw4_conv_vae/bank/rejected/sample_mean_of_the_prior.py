"""Decodes the mean of the prior.

hint: Are z = 0 and z ~ N(0, I) the same?
fails: d d.independence
"""

import torch


class VAE:
    def sample(self, count):
        return self.decoder(torch.zeros(count, self.zdim))
