"""The absolute value of normal noise.

hint: Can a sample lie below its mean? Can yours?
fails: b4 b4.shape
"""


class RBM:
    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        return mean + variance.sqrt() * torch.randn_like(mean).abs()
