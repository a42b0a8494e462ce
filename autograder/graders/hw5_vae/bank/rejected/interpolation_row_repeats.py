"""The last row is the first one again.

hint: How many pairs did you draw?
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
            (mua, mub), _ = self.encoder(self.train_images[[a, b]])
            line = [self.interpolate_mu(mua, mub, step / 10) for step in range(11)]
            images += [array_to_image(p) for p in self.decoder(torch.stack(line))]
            pairs.append(self.train_labels[[a, b]])
        pairs[2] = pairs[0]
        figure = concat_images(images[:22] + images[:11], rows=3, columns=11)
        save_image(figure, self.figure_path("interpolation.png"))
        return figure, torch.stack(pairs)
