"""Cuts the graph after every step instead of turning gradients off."""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        for sigma in noise_levels:
            alpha = lr * sigma**2 / noise_levels[-1] ** 2
            for _ in range(iterations):
                drift = alpha / 2 * self.scorenet(x, sigma.expand(len(x)))
                x = (x + drift + torch.normal(0.0, alpha.sqrt().item(), x.shape)).detach()
        return x
