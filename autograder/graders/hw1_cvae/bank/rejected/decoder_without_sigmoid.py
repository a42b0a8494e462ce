"""The decoder gives the logits of the pixels.

hint: Which values can your decoder's last layer give? Which ones can a probability have?
fails: a2 a4 a6
"""

import torch


class CVAE:
    def decode(self, z, c):
        return self.decoder[:-1](torch.cat([z, c], dim=1))
