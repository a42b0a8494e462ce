"""One deviation for all rows of a batch: the mean of theirs.

hint: Whose spread has the noise of the third row? Does it change with the other rows of the batch?
fails: a3 a3.shape a3.gradient
"""

import torch


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        return mu + torch.exp(0.5 * logvar).mean(0) * torch.randn_like(mu)
