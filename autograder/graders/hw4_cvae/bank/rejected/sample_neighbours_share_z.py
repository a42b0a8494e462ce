"""Draws one z for each row of a figure that has all classes side by side.

hint: Ask for ten images of one class. Which of them are the same?
fails: e e.independence
"""

import torch


class CVAE:
    def sample(self, c):
        z = torch.randn(len(c) // self.nclasses + 1, self.zdim)
        return self.decoder(z.repeat_interleave(self.nclasses, dim=0)[: len(c)], c)
