"""Sets the seed in forward, so that the noise is always the same.

hint: What do two calls have in common? Who sets the seed in the script?
fails: a2 a2.fresh
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        torch.manual_seed(0)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return self.decode(z, p), mu, logvar, z
