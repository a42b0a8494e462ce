"""Shows the first batch only.

hint: How many points does your figure have? How many training images are there?
fails: e2
"""

import torch


class VAE:
    @torch.no_grad()
    def visualize_latent_space(self):
        count = self.args.batch_size
        means, _ = self.encoder(self.train_images[:count])
        return means, self.train_labels[:count]
