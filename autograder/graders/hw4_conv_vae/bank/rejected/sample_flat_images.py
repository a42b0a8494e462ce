"""Returns images as rows of 784 pixels.

hint: Which shape is asked?
fails: d d.independence
"""

import torch


class VAE:
    def sample(self, count):
        return self.decoder(torch.randn(count, self.zdim)).flatten(1)
