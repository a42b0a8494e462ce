"""Decodes the two ends and mixes the images.

hint: Which do you do first: move on the line, or decode? What is half a digit plus half another?
fails: e3.content
"""

import torch

from hw5_utils import array_to_image, concat_images, save_image


class VAE:
    @torch.no_grad()
    def visualize_inter_class_interpolation(self):
        images, pairs = [], []
        for _ in range(3):
            a = int(torch.randint(len(self.train_labels), ()))
            others = (self.train_labels != self.train_labels[a]).nonzero().flatten()
            b = int(others[torch.randint(len(others), ())])
            means, _ = self.encoder(self.train_images[[a, b]])
            pa, pb = self.decoder(means)
            images += [array_to_image(self.interpolate_mu(pa, pb, step / 10)) for step in range(11)]
            pairs.append(self.train_labels[[a, b]])
        figure = concat_images(images, rows=3, columns=11)
        save_image(figure, self.figure_path("interpolation.png"))
        return figure, torch.stack(pairs)
