"""Averages the images of five z.

hint: How many z does the handout draw for an image? Is the mean of several images that of one z?
fails: b3
"""

import torch


class CVAE:
    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        z = [self.reparametrize(mu, logvar) for _ in range(5)]
        return torch.stack([self.decode(one, y) for one in z]).mean(0), mu, logvar, z[0]
