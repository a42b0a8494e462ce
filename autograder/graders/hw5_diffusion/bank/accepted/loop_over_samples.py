"""Adds the samples' terms up in loops, and trains shorter."""

import torch


class ScoreMatching:
    def denoising_loss(self, samples, noise_levels):
        level = torch.randint(len(noise_levels), (len(samples),))
        sigma_chosen = noise_levels[level]
        noise = torch.randn_like(samples)
        for n, sigma in enumerate(sigma_chosen):
            noise[n] *= sigma
        residuals = self.scorenet(samples + noise, sigma_chosen) + (noise.T / sigma_chosen**2).T
        return sum(residual @ residual for residual in residuals) / len(samples)


def training_hyperparameters():
    return TrainingHyperparameters(
        largest_sigma=1.0,
        smallest_sigma=0.03,
        num_levels=10,
        learning_rate=1e-2,
        training_iterations=600,
    )


def sampling_hyperparameters():
    return SamplingHyperparameters(sampling_iterations=50, sampling_lr=2e-4)
