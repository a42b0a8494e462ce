"""Moves the points in chunks, each through all levels."""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            return torch.cat(
                [self._walk(part, noise_levels, iterations, lr) for part in x.split(700)]
            )

    def _walk(self, x, noise_levels, iterations, lr):
        steps = [sigma for sigma in noise_levels for _ in range(iterations)]
        for sigma in steps:
            alpha = lr * sigma**2 / noise_levels[-1] ** 2
            x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * torch.randn_like(x)
        return x
