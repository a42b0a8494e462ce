"""Seeds the random numbers in each call.

hint: Do two calls give different images?
fails: d.independence
"""

import torch


class VAE:
    def sample(self, count):
        torch.manual_seed(0)
        return self.decoder(torch.randn(count, self.zdim))
