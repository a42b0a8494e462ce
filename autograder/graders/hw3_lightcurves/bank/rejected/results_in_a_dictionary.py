"""Returns a dictionary.

hint: How does the script take the results of the model apart: by place, or by name?
fails: a1.values a1.layers a1.rows a2 a2.z a2.gradient a2.fresh a2.sizes
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return {"x_hat": self.decode(z, p), "mu": mu, "logvar": logvar, "z": z}
