"""Shows samples of z in the place of the means.

hint: Call it twice, for the same images. Why are the two answers not the same?
fails: e2
"""

import torch


class VAE:
    @torch.no_grad()
    def visualize_latent_space(self):
        return self.sample_diagonal_gaussian(*self.encoder(self.train_images)), self.train_labels
