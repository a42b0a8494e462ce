"""Draws one number for each point and adds it to both coordinates.

hint: Plot the moves of one step without the score. Do they fill the plane, or lie on a line?
fails: c.noise c.normal
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    x = (
                        x
                        + alpha / 2 * self.scorenet(x, sigma)
                        + alpha.sqrt() * torch.randn(len(x), 1)
                    )
        return x
