"""Sets the seed in forward, so that the noise is the same in every step of training.

hint: What do two calls of forward for the same images have in common?
fails: a4
"""

import torch


class CVAE:
    def forward(self, x, c):
        torch.manual_seed(0)
        mu, logvar = self.encode(x, c)
        return self.decode(self.reparameterize(mu, logvar), c), mu, logvar
