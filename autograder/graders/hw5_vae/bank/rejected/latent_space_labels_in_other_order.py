"""Sorts the points by class and leaves the labels as they are.

hint: Does label i still belong to point i?
fails: e2
"""

import torch


class VAE:
    @torch.no_grad()
    def visualize_latent_space(self):
        means, _ = self.encoder(self.train_images[self.train_labels.argsort(stable=True)])
        return means, self.train_labels
