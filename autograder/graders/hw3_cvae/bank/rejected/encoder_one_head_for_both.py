"""μ and log σ² are the same numbers.

hint: How many numbers does the encoder have to give for Z latent dimensions?
fails: b1.outputs
"""

import torch


class CVAE:
    def encode(self, x, y):
        mu, _ = self.encoder(torch.cat([x.flatten(1), y], dim=1)).chunk(2, dim=1)
        return mu, mu
