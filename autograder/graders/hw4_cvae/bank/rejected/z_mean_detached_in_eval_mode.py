"""Cuts the mean off from the gradient in eval mode.

hint: Which gradient with respect to mu has what you return in eval mode?
fails: b.eval
"""

import torch


class CVAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu.detach()
        return mu + (logvar / 2).exp() * torch.randn_like(mu)
