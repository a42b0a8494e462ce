"""Returns the mean where the model is not in training.

hint: What does your function return after .eval()? Does the handout know of such a difference?
fails: b2 b2.shape
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        if not self.training:
            return mu
        return mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
