"""Reconstructs training images in the place of drawing from the model.

hint: Where do your z come from? Would the figure show anything that the model invents by itself?
fails: e1.content
"""

import torch

from hw5_utils import array_to_image, concat_images, save_image


class VAE:
    @torch.no_grad()
    def visualize_data_space(self):
        z, _ = self.encoder(self.train_images[:10])
        p = self.decoder(z)
        pairs = torch.stack([p, self.sample_Bernoulli(p)], dim=1).flatten(end_dim=1)
        figure = concat_images([array_to_image(pixels) for pixels in pairs], rows=10, columns=2)
        save_image(figure, self.figure_path("data_space.png"))
        return figure
