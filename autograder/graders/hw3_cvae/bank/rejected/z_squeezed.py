"""Squeezes the sample.

hint: What is the shape of your sample, if the batch has a single image?
fails: b2.sizes
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        return (mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)).squeeze()
