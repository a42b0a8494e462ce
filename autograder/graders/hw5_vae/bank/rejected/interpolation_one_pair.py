"""Draws one pair and shows it three times.

hint: How many pairs do you draw, and where: before the loop, or in it?
fails: e3
"""

import torch

from hw5_utils import array_to_image, concat_images, save_image


class VAE:
    @torch.no_grad()
    def visualize_inter_class_interpolation(self):
        a = int(torch.randint(len(self.train_labels), ()))
        others = (self.train_labels != self.train_labels[a]).nonzero().flatten()
        b = int(others[torch.randint(len(others), ())])
        (mua, mub), _ = self.encoder(self.train_images[[a, b]])
        images, pairs = [], []
        for _ in range(3):
            line = [self.interpolate_mu(mua, mub, step / 10) for step in range(11)]
            images += [array_to_image(p) for p in self.decoder(torch.stack(line))]
            pairs.append(self.train_labels[[a, b]])
        figure = concat_images(images, rows=3, columns=11)
        save_image(figure, self.figure_path("interpolation.png"))
        return figure, torch.stack(pairs)
