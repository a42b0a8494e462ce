"""Cuts the latents off at 3.

hint: How large can a coordinate of z become under the prior, and how large can yours?
fails: d.eval d.shape
"""

import torch


class VAE:
    def sample(self, count):
        z = torch.randn(count, self.zdim).clamp(-3, 3)
        return self.decoder(z)
