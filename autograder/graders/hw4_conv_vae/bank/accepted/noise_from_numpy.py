"""Noise of NumPy."""

import numpy as np
import torch


class VAE:
    def reparameterize(self, mu, logvar):
        if self.training is False:
            return mu
        noise = torch.from_numpy(np.random.standard_normal(tuple(mu.shape)))
        return mu + logvar.exp().sqrt() * noise.to(mu.dtype)

    def sample(self, count):
        return self.decoder(torch.tensor(np.random.randn(count, self.zdim), dtype=torch.float32))


@torch.no_grad()
def log_likelihood(vae, x, samples=100):
    mu, logvar = vae.encoder(x)
    log_w = []
    for _ in range(samples):
        epsilon = torch.from_numpy(np.random.randn(*mu.shape)).float()
        z = mu + (logvar / 2).exp() * epsilon
        log_p = -torch.nn.BCELoss(reduction="none")(vae.decoder(z), x).sum(dim=[1, 2, 3])
        log_w.append(log_p + 0.5 * (epsilon**2 + logvar - z**2).sum(1))
    log_w = torch.stack(log_w).numpy().astype(np.float64)
    return torch.from_numpy(np.logaddexp.reduce(log_w, axis=0) - np.log(samples))
