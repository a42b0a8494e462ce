"""Takes μ for z while the model is trained.

hint: What does your forward do in training mode? Which term of the loss would then depend on σ?
fails: a2
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        noise = torch.zeros_like(mu) if self.training else torch.randn_like(mu)
        z = mu + torch.exp(0.5 * logvar) * noise
        return self.decode(z, p), mu, logvar, z
