"""Returns three results; z is missing.

hint: How many results are asked?
fails: a2 a2.z a2.gradient a2.fresh a2.sizes
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return self.decode(z, p), mu, logvar
