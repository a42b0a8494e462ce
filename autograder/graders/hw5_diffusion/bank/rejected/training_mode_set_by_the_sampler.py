"""Ends in training mode, whichever the network was in.

hint: In which mode is a network after sampling that was in evaluation mode before?
fails: c.input
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        self.scorenet.eval()
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * torch.randn_like(x)
        self.scorenet.train()
        return x
