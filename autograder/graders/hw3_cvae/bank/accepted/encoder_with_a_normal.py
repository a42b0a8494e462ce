"""`encode` gives a distribution; `forward` draws from it, and returns a copy of z."""

import torch
from torch.distributions import Normal


class CVAE:
    def encode(self, x, y):
        mu, logvar = self.encoder(torch.cat([x.flatten(1), y], dim=1)).chunk(2, dim=1)
        return Normal(mu, torch.exp(0.5 * logvar))

    def forward(self, x, y):
        q = self.encode(x, y)
        z = q.rsample()
        return self.decode(z, y), q.mean, 2 * q.stddev.log(), z.clone()
