"""The training loop makes the bound smaller.

hint: An optimiser's step makes its loss smaller. Is the bound a loss?
fails: d
"""

from hw5_utils import batch_indices


class VAE:
    def train_epoch(self, optimiser):
        total = 0.0
        for index in batch_indices(len(self.train_images), self.args.batch_size):
            x = self.train_images[index]
            mu, sigma_square = self.encoder(x)
            z = self.sample_z(mu, sigma_square)
            elbo = self.elbo(z, mu, sigma_square, x, self.decoder(z))
            optimiser.zero_grad()
            elbo.backward()
            optimiser.step()
            total += len(index) * elbo.item()
        return total / len(self.train_images)
