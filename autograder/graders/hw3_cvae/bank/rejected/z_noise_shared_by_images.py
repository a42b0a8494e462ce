"""One ε for all rows.

hint: How many numbers does a noise for B rows of Z dimensions have?
fails: b2 b2.shape b2.independence
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        return mu + torch.exp(0.5 * logvar) * torch.randn(mu.shape[-1])
