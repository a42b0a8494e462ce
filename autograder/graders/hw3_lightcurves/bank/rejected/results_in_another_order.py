"""Returns x_hat at the end.

hint: In which order are the four results asked, and in which do you return them?
fails: a1.values a1.rows a2 a2.z a2.gradient a2.fresh a2.sizes
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return mu, logvar, z, self.decode(z, p)
