"""All images are of the first class that is asked for.

hint: The classes in c may differ. Of which ones are your images?
fails: e
"""

import torch


class CVAE:
    def sample(self, c):
        return self.decoder(torch.randn(len(c), self.zdim), c[:1].expand(len(c)))
