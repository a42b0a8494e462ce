"""Returns the probabilities where the model is not in training.

hint: What does your function return after .eval()? Does the handout know of such a difference?
fails: b3
"""

import torch


class RBM:
    def sample_h(self, v):
        p = self.p_h_given_v(v)
        return torch.bernoulli(p) if self.training else p
