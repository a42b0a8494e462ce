"""Gives the helper that draws the points arrays in the place of tensors.

hint: Run the whole script. What does `save_scatter` ask for?
fails: e2
"""

import torch

from hw5_utils import save_scatter


class VAE:
    @torch.no_grad()
    def visualize_latent_space(self):
        means, _ = self.encoder(self.train_images)
        path = self.figure_path("latent_space.png")
        save_scatter(means.numpy(), self.train_labels.numpy(), path)
        return means, self.train_labels
