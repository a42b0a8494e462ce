"""One ε for all rows.

hint: How many numbers does a noise for B rows of Z dimensions have?
fails: a3 a3.shape a3.independence
"""

import torch


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        return mu + torch.exp(0.5 * logvar) * torch.randn(mu.shape[-1])
