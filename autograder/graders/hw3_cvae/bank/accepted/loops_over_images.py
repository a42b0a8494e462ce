"""Loops over the images of a batch, for their latents, their loss and their drawing."""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        pairs = zip(mu, logvar, strict=True)
        return torch.stack([m + (v / 2).exp() * torch.randn(len(m)) for m, v in pairs])

    def images_for(self, labels):
        images = []
        for label in labels:
            y = torch.zeros(1, self.num_classes)
            y[0, int(label)] = 1
            images.append(self.sample(y))
        return torch.cat(images)


def loss_fn(x, x_hat, mu, logvar):
    total = 0
    for image, p, m, v in zip(x, x_hat, mu, logvar, strict=True):
        likely = image * torch.clamp(p, min=1e-30).log()
        unlikely = (1 - image) * torch.clamp(1 - p, min=1e-30).log()
        total = total - (likely + unlikely).sum()
        total = total + sum(0.5 * (a**2 + b.exp() - b - 1) for a, b in zip(m, v, strict=True))
    return total / len(x)
