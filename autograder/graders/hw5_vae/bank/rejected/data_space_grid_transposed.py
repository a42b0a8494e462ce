"""Two rows of ten in the place of ten rows of two.

hint: How many rows and how many columns does the figure have in the handout?
fails: e1 e1.content
"""

import torch

from hw5_utils import array_to_image, concat_images, save_image


class VAE:
    @torch.no_grad()
    def visualize_data_space(self):
        p = self.decoder(torch.randn(10, self.args.latent_dimension))
        images = [array_to_image(pixels) for pixels in [*p, *self.sample_Bernoulli(p)]]
        figure = concat_images(images, rows=2, columns=10)
        save_image(figure, self.figure_path("data_space.png"))
        return figure
