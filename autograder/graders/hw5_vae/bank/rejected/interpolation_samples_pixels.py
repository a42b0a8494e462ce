"""Shows samples of x in the place of the distributions.

hint: Which of the two does the handout ask for: p(x | z), or a draw from it?
fails: e3 e3.content
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
            p = self.decoder(torch.stack(line))
            images += [array_to_image(x) for x in self.sample_Bernoulli(p)]
            pairs.append(self.train_labels[[a, b]])
        figure = concat_images(images, rows=3, columns=11)
        save_image(figure, self.figure_path("interpolation.png"))
        return figure, torch.stack(pairs)
