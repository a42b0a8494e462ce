"""Uniform noise between 0 and 1.

hint: Can a sample lie below its mean? Can yours?
fails: b4 b4.shape
"""


class RBM:
    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        return mean + variance.sqrt() * torch.rand_like(mean)
