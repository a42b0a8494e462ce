"""Rows and columns of each image exchanged.

hint: In which order do the 784 numbers run through an image? Is a digit of yours upright?
fails: e1 e1.content
"""

import torch

from hw5_utils import concat_images, save_image


class VAE:
    @torch.no_grad()
    def visualize_data_space(self):
        p = self.decoder(torch.randn(10, self.args.latent_dimension))
        pairs = torch.stack([p, self.sample_Bernoulli(p)], dim=1).flatten(end_dim=1)
        images = [pixels.reshape(28, 28).T.numpy() for pixels in pairs]
        figure = concat_images(images, rows=10, columns=2)
        save_image(figure, self.figure_path("data_space.png"))
        return figure
