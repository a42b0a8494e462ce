"""Keeps log σ² between −1 and 1.

hint: What is the smallest σ that your encoder can give? Must it be so large?
fails: b1.outputs
"""

import torch


class CVAE:
    def encode(self, x, y):
        mu, logvar = self.encoder(torch.cat([x.flatten(1), y], dim=1)).chunk(2, dim=1)
        return mu, torch.tanh(logvar)
