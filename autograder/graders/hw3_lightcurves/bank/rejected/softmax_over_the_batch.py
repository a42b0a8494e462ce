"""Lets the decoder's hidden units attend to the curves of the batch instead of to each other.

hint: Which rows does x_hat of one curve depend on? Over which axis does each function work?
fails: a1.rows
"""

import torch


class CVAE:
    def decode(self, z, p):
        h = self.decoder[:2](torch.cat([z, self.condition(p)], dim=1))
        return self.decoder[2:](h * torch.softmax(h, dim=0))
