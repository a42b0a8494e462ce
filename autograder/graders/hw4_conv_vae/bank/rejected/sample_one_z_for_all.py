"""Decodes one z again and again.

hint: How many different images do you draw?
fails: d d.independence
"""

import torch


class VAE:
    def sample(self, count):
        return self.decoder(torch.randn(1, self.zdim).expand(count, -1))
