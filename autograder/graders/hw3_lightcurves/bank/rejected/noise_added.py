"""Adds the noise of p(x | z, p) to the curves.

hint: Is x_hat asked, or a draw from N(x_hat, ½ I)? What would it look like in the figure?
fails: b.exact
"""

import torch


class CVAE:
    def sample(self, p):
        z = torch.randn(len(p), self.latent_dim)
        x_hat = self.decode(z, p)
        return x_hat + 0.5**0.5 * torch.randn_like(x_hat)
