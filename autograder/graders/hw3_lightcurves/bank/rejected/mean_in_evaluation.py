"""Takes μ for z while the model is evaluated.

hint: What does your forward do in evaluation mode? Does the handout tell two modes apart?
fails: a2 a2.fresh
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        noise = torch.randn_like(mu) if self.training else torch.zeros_like(mu)
        z = mu + torch.exp(0.5 * logvar) * noise
        return self.decode(z, p), mu, logvar, z
