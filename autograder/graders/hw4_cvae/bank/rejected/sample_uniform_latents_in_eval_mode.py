"""Draws uniform latents in eval mode.

hint: Is the prior another one in eval mode?
fails: e.eval
"""

import torch


class CVAE:
    def sample(self, c):
        draw = torch.randn if self.training else torch.rand
        return self.decoder(draw(len(c), self.zdim), c)
