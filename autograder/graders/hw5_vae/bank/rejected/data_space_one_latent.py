"""One z for all rows.

hint: How many different digits does your figure show? How many z did you draw?
fails: e1.content
"""

import torch

from hw5_utils import array_to_image, concat_images, save_image


class VAE:
    @torch.no_grad()
    def visualize_data_space(self):
        p = self.decoder(torch.randn(1, self.args.latent_dimension)).repeat(10, 1)
        pairs = torch.stack([p, self.sample_Bernoulli(p)], dim=1).flatten(end_dim=1)
        figure = concat_images([array_to_image(pixels) for pixels in pairs], rows=10, columns=2)
        save_image(figure, self.figure_path("data_space.png"))
        return figure
