"""Shows the variances in the place of the means.

hint: The encoder returns two things. In which order?
fails: e2
"""

import torch


class VAE:
    @torch.no_grad()
    def visualize_latent_space(self):
        _, points = self.encoder(self.train_images)
        return points, self.train_labels
