"""Seeds the random numbers at the beginning of `forward`.

hint: Call forward twice with the same images. Should the noise be the same both times?
fails: b3.latents
"""

import torch


class CVAE:
    def forward(self, x, y):
        torch.manual_seed(0)
        mu, logvar = self.encode(x, y)
        z = self.reparametrize(mu, logvar)
        return self.decode(z, y), mu, logvar, z
