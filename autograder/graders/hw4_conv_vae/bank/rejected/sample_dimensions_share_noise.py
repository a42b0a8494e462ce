"""Draws one number for all dimensions of z.

hint: How many random numbers does one z consist of?
fails: d d.independence
"""

import torch


class VAE:
    def sample(self, count):
        return self.decoder(torch.randn(count, 1).expand(-1, self.zdim))
