"""Returns the points and not their labels.

hint: What does the handout ask you to return besides the points?
fails: e2
"""

import torch


class VAE:
    @torch.no_grad()
    def visualize_latent_space(self):
        return self.encoder(self.train_images)[0]
