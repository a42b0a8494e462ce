"""Takes log σ² for log σ, and its root for nothing: exp(2 log σ²).

hint: How do log σ and log σ² differ?
fails: a2 a2.gradient
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(2 * logvar) * torch.randn_like(mu)
        return self.decode(z, p), mu, logvar, z
