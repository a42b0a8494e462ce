"""Returns the points as (2, N).

hint: Which shape does the handout ask for? Which axis numbers the images?
fails: e2
"""

import torch


class VAE:
    @torch.no_grad()
    def visualize_latent_space(self):
        return self.encoder(self.train_images)[0].T, self.train_labels
