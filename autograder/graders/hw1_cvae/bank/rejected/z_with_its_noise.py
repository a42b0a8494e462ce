"""Returns the noise as well.

hint: What does the docstring of `reparameterize` say that it returns?
fails: a3 a3.shape a3.independence a3.gradient
"""

import torch


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        noise = torch.randn_like(mu)
        return mu + torch.exp(0.5 * logvar) * noise, noise
