"""Gathers the samples of each noise level and calls the network once for each."""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        total = torch.zeros(())
        for number, sigma in enumerate(noise_levels):
            x = samples[level == number]
            if len(x):
                noise = sigma * torch.randn_like(x)
                total = total + (self.scorenet(x + noise, sigma) + noise / sigma**2).square().sum()
        return total / len(samples)
