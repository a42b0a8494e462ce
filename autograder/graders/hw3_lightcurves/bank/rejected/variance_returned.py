"""Returns σ² in the place of log σ².

hint: loss_fn takes the logarithm. What do you return?
fails: a2 a2.gradient a1.values
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return self.decode(z, p), mu, logvar.exp(), z
