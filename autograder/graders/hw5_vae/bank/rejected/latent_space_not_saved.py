"""Returns points and labels and saves no plot.

hint: Which file is there after your method has run?
fails: e2.file
"""

import torch


class VAE:
    @torch.no_grad()
    def visualize_latent_space(self):
        means, _ = self.encoder(self.train_images)
        return means, self.train_labels
