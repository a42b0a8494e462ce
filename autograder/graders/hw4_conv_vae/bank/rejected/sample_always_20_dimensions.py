"""Draws z in 20 dimensions, the default.

hint: How many dimensions has z in a model that was made with another --zdim?
fails: d d.independence
"""

import torch


class VAE:
    def sample(self, count):
        return self.decoder(torch.randn(count, 20))
