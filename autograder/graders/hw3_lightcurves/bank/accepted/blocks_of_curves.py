"""A generator of its own for the noise; the prior by its covariance, curves decoded in blocks."""

import numpy as np
import torch
from torch.distributions import MultivariateNormal


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        noise = np.random.default_rng().normal(size=tuple(mu.shape))
        z = torch.addcmul(mu, torch.as_tensor(noise, dtype=mu.dtype), torch.exp(logvar / 2))
        return self.decode(z, p), mu, logvar, z

    @torch.no_grad()
    def sample(self, p):
        prior = MultivariateNormal(torch.zeros(self.latent_dim), torch.eye(self.latent_dim))
        blocks = zip(prior.sample((len(p),)).split(64), p.split(64), strict=True)
        return torch.cat([self.decode(z, q) for z, q in blocks])
