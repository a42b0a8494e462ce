"""Draws its figures with pyplot as well, and shows them."""

import matplotlib.pyplot as plt
import torch

from hw5_utils import array_to_image, concat_images


class VAE:
    def visualize_data_space(self):
        z = self.sample_diagonal_gaussian(torch.zeros(10, 2), torch.ones(10, 2))
        p = self.decoder(z)
        x = self.sample_Bernoulli(p)
        images = [array_to_image(part[row]) for row in range(10) for part in (p, x)]
        figure = concat_images(images, 10, 2)
        plt.imshow(figure, cmap="gray")
        plt.savefig(self.figure_path("data_space.png"))
        plt.show()
        plt.close()
        return figure

    def visualize_latent_space(self):
        mu, _ = self.encoder(self.train_images)
        points = mu.detach().cpu().numpy()
        plt.scatter(points[:, 0], points[:, 1], c=self.train_labels, cmap="tab10")
        plt.colorbar()
        plt.savefig(self.figure_path("latent_space.png"))
        plt.close()
        return points, self.train_labels
