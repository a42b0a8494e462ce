"""Latents with less spread than the prior has.

hint: Which standard deviation has a latent of the prior? And yours?
fails: a6.latents
"""

import torch


class CVAE:
    @torch.no_grad()
    def sample_class(self, label, n):
        z = 0.95 * torch.randn(n, self.z_dim)
        return self.decode(z, torch.eye(self.n_classes)[[label] * n])
