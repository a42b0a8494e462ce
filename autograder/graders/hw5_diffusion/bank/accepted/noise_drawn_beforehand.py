"""Draws the noise of all steps at once before the first."""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        noise = torch.randn(len(noise_levels), iterations, *x.shape)
        with torch.no_grad():
            for i, sigma in enumerate(noise_levels):
                alpha = lr * (sigma / noise_levels[-1]).pow(2)
                for t in range(iterations):
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * noise[i, t]
        return x
