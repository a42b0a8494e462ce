"""Copies the points first and then moves the copy in place."""

import torch


class ScoreMatching:
    def langevin_dynamics_sample(self, x, noise_levels, iterations, lr):
        points = x.detach().clone()
        scales = (noise_levels / noise_levels[-1]).square()
        with torch.inference_mode(False), torch.no_grad():
            for index in range(len(noise_levels)):
                step = lr * scales[index].item()
                sigma = noise_levels[index].repeat(len(points), 1)
                for _ in range(iterations):
                    points.add_(self.scorenet(points, sigma), alpha=step / 2)
                    points.add_(torch.randn_like(points), alpha=step**0.5)
        return points
