"""Puts the model in training mode when it has returned the mean in eval mode.

hint: In which mode is a model after reparameterize, if it was in eval mode before?
fails: b.inputs
"""

import torch


class VAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            self.train()
            return mu
        return mu + (logvar / 2).exp() * torch.randn_like(mu)
