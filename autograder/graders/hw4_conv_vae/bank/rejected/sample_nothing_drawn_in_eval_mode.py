"""Draws by reparameterize, which draws nothing in eval mode.

hint: What does reparameterize return in eval mode? In which mode does draw_figures call you?
fails: d.eval
"""

import torch


class VAE:
    def sample(self, count):
        zeros = torch.zeros(count, self.zdim)
        return self.decoder(self.reparameterize(zeros, zeros))
