"""Uniform noise with the right mean and variance.

hint: Mean and variance are right. Is a histogram of your samples bell-shaped?
fails: b4.shape
"""


class RBM:
    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        return mean + (12 * variance).sqrt() * (torch.rand_like(mean) - 0.5)
