"""Keeps the points of the first call.

hint: Plot, train, and plot again. Do the points move?
fails: e2
"""

import torch

from hw5_utils import save_scatter


class VAE:
    @torch.no_grad()
    def visualize_latent_space(self):
        if not hasattr(self, "points"):
            self.points = self.encoder(self.train_images)[0]
        means, labels = self.points, self.train_labels
        save_scatter(means, labels, self.figure_path("latent_space.png"))
        return means, labels
