"""Draws its figures one image at a time, with the networks called on single vectors."""

import os
import random
from pathlib import Path

import numpy as np
import torch

from hw5_utils import array_to_image, concat_images, save_image, save_scatter


class VAE:
    def visualize_data_space(self):
        images = []
        for row in range(10):
            z = torch.randn(self.args.latent_dimension)
            p = self.decoder(z if row % 2 else z[None])
            x = self.sample_Bernoulli(p)
            images += [array_to_image(p), array_to_image(x)]
        figure = concat_images(images, 10, 2)
        save_image(figure, Path(self.args.out, "data_space.png"))
        return figure

    def visualize_latent_space(self):
        means = [self.encoder(x)[0].detach().numpy() for x in self.train_images]
        save_scatter(
            torch.tensor(np.stack(means)), self.train_labels, self.args.out + "/latent_space.png"
        )
        return np.stack(means), self.train_labels.numpy()

    def visualize_inter_class_interpolation(self):
        images, classes = [], []
        while len(classes) < 3:
            a, b = random.sample(range(len(self.train_labels)), 2)
            if self.train_labels[a] == self.train_labels[b]:
                continue
            mua, mub = (self.encoder(self.train_images[i])[0] for i in (a, b))
            for alpha in np.linspace(0, 1, 11):
                p = self.decoder(self.interpolate_mu(mua, mub, alpha).float())
                images.append(array_to_image(p))
            classes.append((self.train_labels[a].item(), self.train_labels[b].item()))
        figure = concat_images(images, 3, 11)
        save_image(figure, os.path.join(self.args.out, "interpolation.png"))
        return figure, classes
