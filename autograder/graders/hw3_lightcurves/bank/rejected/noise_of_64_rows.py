"""Draws the noise of 64 rows and repeats it for the other curves.

hint: Compare the noise of any two rows of a large batch. May it be the same?
fails: a2.fresh
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        times = len(mu) // 64 + 1
        noise = torch.randn(64, mu.shape[1]).repeat(times, 1)[: len(mu)]
        z = mu + torch.exp(0.5 * logvar) * noise
        return self.decode(z, p), mu, logvar, z
