"""Zeros and ones, as in a Bernoulli–Bernoulli machine.

hint: Are the visible units zeros and ones, or real numbers?
fails: b4 b4.shape
"""


class RBM:
    def sample_v(self, h):
        mean, _ = self.p_v_given_h(h)
        return torch.bernoulli(torch.sigmoid(mean))
