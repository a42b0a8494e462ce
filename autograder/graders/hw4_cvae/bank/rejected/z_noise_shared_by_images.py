"""Draws one noise vector for all images.

hint: Of how many numbers does the noise of a batch consist?
fails: b b.shape b.independence
"""

import torch


class CVAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        return mu + (logvar / 2).exp() * torch.randn(mu.shape[1])
