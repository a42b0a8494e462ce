"""Returns the mean where the model is not in training.

hint: What does your function return after .eval()? Does the handout know of such a difference?
fails: b4 b4.shape
"""

import torch


class RBM:
    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        return mean + variance.sqrt() * torch.randn_like(mean) if self.training else mean
