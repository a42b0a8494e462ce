"""One z for all images.

hint: You ask for ten images of a class. In what do they differ?
fails: e e.independence
"""

import torch


class CVAE:
    def sample(self, c):
        return self.decoder(torch.randn(1, self.zdim).expand(len(c), -1), c)
