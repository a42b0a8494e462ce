"""Draws every second z as the opposite of another.

hint: Can you tell an image from others in the batch? Are they independent?
fails: d.independence d
"""

import torch


class VAE:
    def sample(self, count):
        z = torch.randn((count + 1) // 2, self.zdim)
        return self.decoder(torch.cat([z, -z])[:count])
