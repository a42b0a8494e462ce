"""Gives the helper that saves an image a tensor.

hint: Run the whole script. What does `save_image` ask for?
fails: e1 e1.content
"""

import torch

from hw5_utils import array_to_image, concat_images, save_image


class VAE:
    @torch.no_grad()
    def visualize_data_space(self):
        p = self.decoder(torch.randn(10, self.args.latent_dimension))
        pairs = torch.stack([p, self.sample_Bernoulli(p)], dim=1).flatten(end_dim=1)
        figure = concat_images([array_to_image(pixels) for pixels in pairs], rows=10, columns=2)
        save_image(torch.from_numpy(figure), self.figure_path("data_space.png"))
        return figure
