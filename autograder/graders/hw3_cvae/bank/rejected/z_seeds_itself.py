"""Seeds the random numbers before each draw.

hint: Call it twice with the same arguments. Where does the noise of the second call come from?
fails: b2.sizes b2.independence
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        torch.manual_seed(0)
        return mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
