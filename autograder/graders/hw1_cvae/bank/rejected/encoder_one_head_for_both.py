"""μ and log σ² are the same numbers.

hint: How many numbers does the encoder have to give for Z latent dimensions?
fails: a1.outputs a4.gradient
"""

import torch


class CVAE:
    def encode(self, x, c):
        mu, _ = self.encoder(torch.cat([x, c], dim=1)).chunk(2, dim=1)
        return mu, mu
