"""Also the decoder's last linear layer has a ReLU, before the sigmoid.

hint: What is the smallest value that your decoder can give a pixel? Can it draw black?
fails: a2.outputs
"""

import torch


class CVAE:
    def decode(self, z, c):
        return torch.sigmoid(torch.relu(self.decoder[:-1](torch.cat([z, c], dim=1))))
