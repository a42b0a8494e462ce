"""Averages the images of five z.

hint: How many z does the handout draw for an image? Is the mean of several images that of one z?
fails: a4
"""

import torch


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encode(x, c)
        recon = [self.decode(self.reparameterize(mu, logvar), c) for _ in range(5)]
        return torch.stack(recon).mean(0), mu, logvar
