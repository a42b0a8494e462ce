"""Limits the noise to two standard deviations.

hint: How often is a normal number beyond two standard deviations? And one of yours?
fails: b4.shape
"""


class RBM:
    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        return mean + variance.sqrt() * torch.randn_like(mean).clamp(-2, 2)
