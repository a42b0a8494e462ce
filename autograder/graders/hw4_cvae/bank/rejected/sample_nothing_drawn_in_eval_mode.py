"""Draws by reparameterize, which draws nothing in eval mode.

hint: What does reparameterize return in eval mode? In which mode does draw_figures call you?
fails: e.eval
"""

import torch


class CVAE:
    def sample(self, c):
        zeros = torch.zeros(len(c), self.zdim)
        return self.decoder(self.reparameterize(zeros, zeros), c)
