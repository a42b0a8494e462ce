"""One number of noise for each row.

hint: Is the noise of the dimensions of one z independent?
fails: a3 a3.shape a3.independence
"""

import torch


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        return mu + torch.exp(0.5 * logvar) * torch.randn(len(mu), 1)
