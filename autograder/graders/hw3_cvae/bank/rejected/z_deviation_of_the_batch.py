"""One deviation for all rows of a batch: the mean of theirs.

hint: Whose spread has the noise of the third row? Does it change with the other rows of the batch?
fails: b2 b2.shape b2.gradient
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        return mu + torch.exp(0.5 * logvar).mean(0) * torch.randn_like(mu)
