"""Decodes without a class where the model is not in training.

hint: With which class does your forward decode after .eval()?
fails: b3
"""

import torch


class CVAE:
    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        z = self.reparametrize(mu, logvar)
        return self.decode(z, y if self.training else torch.zeros_like(y)), mu, logvar, z
