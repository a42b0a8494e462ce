"""z evenly spaced from −3 to 3 in the place of draws from the prior.

hint: Does the handout ask for typical digits of the model, or for a walk through its latent space?
fails: e1.content
"""

import torch

from hw5_utils import array_to_image, concat_images, save_image


class VAE:
    @torch.no_grad()
    def visualize_data_space(self):
        z = torch.linspace(-3, 3, 10)[:, None].repeat(1, self.args.latent_dimension)
        p = self.decoder(z)
        pairs = torch.stack([p, self.sample_Bernoulli(p)], dim=1).flatten(end_dim=1)
        figure = concat_images([array_to_image(pixels) for pixels in pairs], rows=10, columns=2)
        save_image(figure, self.figure_path("data_space.png"))
        return figure
