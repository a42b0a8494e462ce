"""Draws z from a narrower distribution while the model is evaluated.

hint: Does the handout tell training and evaluation apart? Does your sample?
fails: b
"""

import torch


class CVAE:
    def sample(self, p):
        z = torch.randn(len(p), self.latent_dim) * (1.0 if self.training else 0.7)
        return self.decode(z, p)
