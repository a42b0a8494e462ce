"""Samples left, distributions right.

hint: Which of the two columns does the handout put first?
fails: e1 e1.content
"""

import torch

from hw5_utils import array_to_image, concat_images, save_image


class VAE:
    @torch.no_grad()
    def visualize_data_space(self):
        z = torch.randn(10, self.args.latent_dimension)
        p = self.decoder(z)
        pairs = torch.stack([self.sample_Bernoulli(p), p], dim=1)
        images = [array_to_image(pixels) for pixels in pairs.flatten(end_dim=1)]
        figure = concat_images(images, rows=10, columns=2)
        save_image(figure, self.figure_path("data_space.png"))
        return figure
