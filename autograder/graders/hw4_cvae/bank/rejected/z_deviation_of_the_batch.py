"""One deviation for all rows of a batch: the mean of theirs.

hint: Whose spread has the noise of the third row? Does it change with the other rows of the batch?
fails: b b.shape b.gradient
"""

import torch


class CVAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        return mu + (logvar / 2).exp().mean(dim=0) * torch.randn_like(mu)
