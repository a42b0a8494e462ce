"""First all distributions, then all samples: they do not come to lie beside each other.

hint: In which order does concat_images fill its grid: row by row, or column by column?
fails: e1 e1.content
"""

import torch

from hw5_utils import array_to_image, concat_images, save_image


class VAE:
    @torch.no_grad()
    def visualize_data_space(self):
        p = self.decoder(torch.randn(10, self.args.latent_dimension))
        images = [array_to_image(pixels) for pixels in [*p, *self.sample_Bernoulli(p)]]
        figure = concat_images(images, rows=10, columns=2)
        save_image(figure, self.figure_path("data_space.png"))
        return figure
