"""Seeds the random numbers in each call.

hint: Is the noise of the second call another one than that of the first?
fails: b.independence
"""

import torch


class CVAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        torch.manual_seed(0)
        return mu + (logvar / 2).exp() * torch.randn_like(mu)
