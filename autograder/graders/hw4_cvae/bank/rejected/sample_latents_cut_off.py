"""Cuts the latents off at 3.

hint: How large can a coordinate of z become under the prior, and how large can yours?
fails: e.eval e.shape
"""

import torch


class CVAE:
    def sample(self, c):
        z = torch.randn(len(c), self.zdim).clamp(-3, 3)
        return self.decoder(z, c)
