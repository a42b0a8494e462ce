"""Puts the model in eval mode and leaves it there.

hint: In which mode is the model after your function?
fails: e.eval
"""

import torch


class CVAE:
    def sample(self, c):
        self.eval()
        return self.decoder(torch.randn(len(c), self.zdim), c)
