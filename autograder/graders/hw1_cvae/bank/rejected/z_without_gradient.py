"""Draws from the right distribution without the trick.

hint: Can torch.normal tell how its sample moves when mu moves?
fails: a3.gradient
"""

import torch


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        return torch.normal(mu.detach(), torch.exp(0.5 * logvar).detach()) + 0 * mu
