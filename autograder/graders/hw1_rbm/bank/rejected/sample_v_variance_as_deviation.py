"""Multiplies noise with the variance.

hint: What is the variance of s ε? What has s to be, then?
fails: b4 b4.shape
"""


class RBM:
    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        return mean + variance * torch.randn_like(mean)
