"""Sets a seed: every call shows the same images.

hint: Call it twice. Why are the two figures equal?
fails: e1.content
"""

import torch

from hw5_utils import array_to_image, concat_images, save_image


class VAE:
    @torch.no_grad()
    def visualize_data_space(self):
        torch.manual_seed(0)
        prior = (
            torch.zeros(10, self.args.latent_dimension),
            torch.ones(10, self.args.latent_dimension),
        )
        p = self.decoder(self.sample_diagonal_gaussian(*prior))
        pairs = torch.stack([p, self.sample_Bernoulli(p)], dim=1).flatten(end_dim=1)
        figure = concat_images([array_to_image(pixels) for pixels in pairs], rows=10, columns=2)
        save_image(figure, self.figure_path("data_space.png"))
        return figure
