"""Takes two different images, of whatever classes.

hint: Can both images of a pair show the same digit? What does the handout ask of a pair?
fails: e3
"""

import torch

from hw5_utils import array_to_image, concat_images, save_image


class VAE:
    @torch.no_grad()
    def visualize_inter_class_interpolation(self):
        images, pairs = [], []
        for _ in range(3):
            pair = torch.randperm(len(self.train_labels))[:2]
            (mua, mub), _ = self.encoder(self.train_images[pair])
            line = [self.interpolate_mu(mua, mub, step / 10) for step in range(11)]
            images += [array_to_image(p) for p in self.decoder(torch.stack(line))]
            pairs.append(self.train_labels[pair])
        figure = concat_images(images, rows=3, columns=11)
        save_image(figure, self.figure_path("interpolation.png"))
        return figure, torch.stack(pairs)
