"""Noise alone.

hint: Around which value should samples vary?
fails: b4 b4.shape
"""


class RBM:
    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        return variance.sqrt() * torch.randn_like(mean)
