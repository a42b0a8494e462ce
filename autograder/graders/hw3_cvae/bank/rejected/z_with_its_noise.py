"""Returns the noise as well.

hint: What does the docstring of `reparametrize` say that it returns?
fails: b2 b2.shape b2.independence b2.gradient
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        noise = torch.randn_like(mu)
        return mu + torch.exp(0.5 * logvar) * noise, noise
