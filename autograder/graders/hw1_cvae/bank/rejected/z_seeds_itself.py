"""Seeds the random numbers before each draw.

hint: What do two calls have in common that should be new in each?
fails: a3.sizes a3.independence
"""

import torch


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        torch.manual_seed(0)
        return mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
