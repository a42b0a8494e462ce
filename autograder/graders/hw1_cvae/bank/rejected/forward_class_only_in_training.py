"""Decodes without a class where the model is not in training.

hint: With which class does your forward decode after .eval()?
fails: a4
"""

import torch


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encode(x, c)
        z = self.reparameterize(mu, logvar)
        return self.decode(z, c if self.training else torch.zeros_like(c)), mu, logvar
