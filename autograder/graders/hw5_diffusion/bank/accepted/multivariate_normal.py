"""Draws all noise from a multivariate normal distribution."""

import torch
from torch.distributions import MultivariateNormal


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        sigma = noise_levels[torch.randint(0, noise_levels.numel(), [samples.shape[0]])]
        covariance = sigma[:, None, None] ** 2 * torch.eye(2)
        noisy = MultivariateNormal(samples, covariance).sample()
        residual = self.scorenet(noisy, sigma) + (noisy - samples) / sigma[:, None] ** 2
        return torch.linalg.vector_norm(residual, dim=1).square().mean()

    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        unit = MultivariateNormal(torch.zeros(2), torch.eye(2))
        smallest = noise_levels[-1]
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / smallest) ** 2
                for _ in range(iterations):
                    z = unit.sample((len(x),))
                    x = x + 0.5 * alpha * self.scorenet(x, sigma) + torch.sqrt(alpha) * z
        return x
