"""Encodes all images at once or in batches, picks classes first, and assembles arrays itself."""

import torch

from hw5_utils import save_image, save_scatter


class VAE:
    @torch.no_grad()
    def visualize_data_space(self):
        p = self.decoder(torch.randn(10, self.args.latent_dimension))
        x = torch.bernoulli(p)
        sheet = torch.ones(10 * 31 - 3, 2 * 31 - 3)
        for row in range(10):
            top = 31 * row
            sheet[top : top + 28, :28] = p[row].reshape(28, 28)
            sheet[top : top + 28, 31:] = x[row].view(28, 28)
        save_image(sheet.numpy(), self.figure_path("data_space.png"))
        return sheet.numpy()

    @torch.no_grad()
    def visualize_latent_space(self):
        batches = self.train_images.split(self.args.batch_size)
        means = torch.cat([self.encoder(batch)[0] for batch in batches])
        save_scatter(
            points=means, labels=self.train_labels, path=f"{self.args.out}/latent_space.png"
        )
        return means, self.train_labels.tolist()

    @torch.no_grad()
    def visualize_inter_class_interpolation(self):
        means = self.encoder(self.train_images)[0]
        classes = self.train_labels.unique()
        pairs = torch.stack([classes[torch.randperm(len(classes))[:2]] for _ in range(3)])
        starts, ends = ([self._one_of(c, means) for c in column] for column in pairs.T)
        alpha = torch.linspace(0, 1, 11).reshape(1, 11, 1)
        z = torch.lerp(torch.stack(starts)[:, None], torch.stack(ends)[:, None], alpha)
        p = self.decoder(z.reshape(33, -1)).reshape(3, 11, 28, 28)
        sheet = torch.nn.functional.pad(p, (0, 3, 0, 3), value=1.0)
        sheet = sheet.transpose(1, 2).reshape(93, 341)[:-3, :-3]
        save_image(image=sheet.numpy(), path=self.figure_path("interpolation.png"))
        return sheet, [pair.tolist() for pair in pairs]

    def _one_of(self, label, means):
        candidates = (self.train_labels == label).nonzero().flatten()
        return means[candidates[torch.randint(len(candidates), ())]]
