"""Draws a second z for the samples.

hint: Is the sample on the right drawn from the distribution on its left? How often is z drawn?
fails: e1.content
"""

import torch

from hw5_utils import array_to_image, concat_images, save_image


class VAE:
    @torch.no_grad()
    def visualize_data_space(self):
        p = self.decoder(torch.randn(10, self.args.latent_dimension))
        x = self.sample_Bernoulli(self.decoder(torch.randn(10, self.args.latent_dimension)))
        pairs = torch.stack([p, x], dim=1).flatten(end_dim=1)
        figure = concat_images([array_to_image(pixels) for pixels in pairs], rows=10, columns=2)
        save_image(figure, self.figure_path("data_space.png"))
        return figure
