"""Writes the squared norm as an einsum, and σ as a vector."""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma = noise_levels[level]
        noise = torch.einsum("n,nd->nd", sigma, torch.randn_like(samples))
        residual = self.scorenet(samples + noise, sigma) + torch.einsum(
            "n,nd->nd", sigma**-2, noise
        )
        return torch.einsum("nd,nd->", residual, residual) / samples.shape[0]
