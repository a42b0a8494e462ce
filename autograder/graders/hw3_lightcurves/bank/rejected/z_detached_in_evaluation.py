"""Gives the decoder a z that carries no gradient, while the model is evaluated.

hint: Does the handout tell training and evaluation apart? In which of them is your z detached?
fails: a2.gradient
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return self.decode(z if self.training else z.detach(), p), mu, logvar, z
