"""Latents that are never beyond 2.5.

hint: How far from 0 may a latent of the prior be?
fails: a6.latents
"""

import torch


class CVAE:
    @torch.no_grad()
    def sample_class(self, label, n):
        z = torch.randn(n, self.z_dim).clamp(-2.5, 2.5)
        return self.decode(z, torch.eye(self.n_classes)[[label] * n])
