"""Returns log σ² and μ in the wrong order.

hint: In which order are the four results asked, and in which do you return them?
fails: a2 a2.gradient
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return self.decode(z, p), logvar, mu, z
