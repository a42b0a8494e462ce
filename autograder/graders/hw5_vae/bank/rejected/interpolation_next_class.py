"""Takes the class that comes next for the second image.

hint: Which digits can the left one of your rows turn into?
fails: e3.content
"""

import torch

from hw5_utils import array_to_image, concat_images, save_image


class VAE:
    @torch.no_grad()
    def visualize_inter_class_interpolation(self):
        images, pairs = [], []
        for _ in range(3):
            kind = int(torch.randint(10, ()))
            kinds = kind, (kind + 1) % 10
            a, b = (
                int(torch.multinomial((self.train_labels == kind).float(), 1)) for kind in kinds
            )
            (mua, mub), _ = self.encoder(self.train_images[[a, b]])
            line = [self.interpolate_mu(mua, mub, step / 10) for step in range(11)]
            images += [array_to_image(p) for p in self.decoder(torch.stack(line))]
            pairs.append(self.train_labels[[a, b]])
        figure = concat_images(images, rows=3, columns=11)
        save_image(figure, self.figure_path("interpolation.png"))
        return figure, torch.stack(pairs)
