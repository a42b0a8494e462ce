"""Sorts the noise levels itself, largest first."""

import torch


class ScoreMatching:
    @torch.no_grad()
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        noise_levels, _ = torch.sort(noise_levels, descending=True)
        alphas = lr * noise_levels**2 / noise_levels.min() ** 2
        for sigma, alpha in zip(noise_levels, alphas):
            for _ in range(iterations):
                x = x + 0.5 * alpha * self.scorenet(x, sigma) + alpha**0.5 * torch.randn(x.shape)
        return x
