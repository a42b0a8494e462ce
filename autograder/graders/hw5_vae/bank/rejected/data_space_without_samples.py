"""The distribution in both columns.

hint: What is the difference between p(x | z) and an x that is drawn from it?
fails: e1
"""

import torch

from hw5_utils import array_to_image, concat_images, save_image


class VAE:
    @torch.no_grad()
    def visualize_data_space(self):
        p = self.decoder(torch.randn(10, self.args.latent_dimension))
        pairs = torch.stack([p, p], dim=1).flatten(end_dim=1)
        figure = concat_images([array_to_image(pixels) for pixels in pairs], rows=10, columns=2)
        save_image(figure, self.figure_path("data_space.png"))
        return figure
