"""Draws noise in eval mode, too.

hint: What is to be returned in eval mode?
fails: b.eval
"""

import torch


class CVAE:
    def reparameterize(self, mu, logvar):
        return mu + (logvar / 2).exp() * torch.randn_like(mu)
