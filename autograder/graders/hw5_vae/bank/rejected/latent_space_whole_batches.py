"""Leaves out the rest that makes no whole batch.

hint: How many points has your plot? What becomes of the last images if no batch of theirs is full?
fails: e2
"""

import torch

from hw5_utils import save_scatter


class VAE:
    @torch.no_grad()
    def visualize_latent_space(self):
        count = len(self.train_images) // 100 * 100
        batches = self.train_images[:count].split(100)
        means = torch.cat([self.encoder(batch)[0] for batch in batches])
        labels = self.train_labels[:count]
        save_scatter(means, labels, self.figure_path("latent_space.png"))
        return means, labels
