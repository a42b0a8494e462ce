"""Draws uniform latents in eval mode.

hint: Is the prior another one in eval mode?
fails: d.eval
"""

import torch


class VAE:
    def sample(self, count):
        draw = torch.randn if self.training else torch.rand
        return self.decoder(draw(count, self.zdim))
