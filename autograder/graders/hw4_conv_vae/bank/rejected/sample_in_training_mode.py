"""Decodes in training mode, and puts the mode back.

hint: What do layers such as dropout do to your images in eval mode?
fails: d.eval
"""

import torch


class VAE:
    def sample(self, count):
        mode = self.training
        self.train()
        images = self.decoder(torch.randn(count, self.zdim))
        self.train(mode)
        return images
