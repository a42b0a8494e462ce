"""Returns the mean where no gradients are asked.

hint: What does your function return under torch.no_grad()? Does the handout want that?
fails: b2.shape
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        if not torch.is_grad_enabled():
            return mu
        return mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
