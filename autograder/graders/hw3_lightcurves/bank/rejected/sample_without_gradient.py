"""Draws z by a function through which no gradient flows.

hint: Does the reconstruction error tell the encoder anything? Which method of a distribution lets
gradients through?
fails: a2.gradient
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = torch.distributions.Normal(mu, torch.exp(0.5 * logvar)).sample()
        return self.decode(z, p), mu, logvar, z
