"""Returns the points of all steps.

hint: The points after the last step are asked for. Which shape has your result?
fails: c c.levels c.noise c.input
"""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        path = []
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * (sigma / noise_levels[-1]) ** 2
                for _ in range(iterations):
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * torch.randn_like(x)
                    path.append(x)
        return torch.stack(path)
