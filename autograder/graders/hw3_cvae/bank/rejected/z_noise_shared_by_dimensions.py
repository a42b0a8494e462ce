"""One number of noise for each row.

hint: Is the noise of the dimensions of one z independent?
fails: b2 b2.shape b2.independence
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        return mu + torch.exp(0.5 * logvar) * torch.randn(len(mu), 1)
