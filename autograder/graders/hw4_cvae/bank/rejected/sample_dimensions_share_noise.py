"""One number for all dimensions of a z.

hint: Of how many numbers does each z consist, and how many do you draw?
fails: e e.independence
"""

import torch


class CVAE:
    def sample(self, c):
        return self.decoder(torch.randn(len(c), 1).expand(-1, self.zdim), c)
