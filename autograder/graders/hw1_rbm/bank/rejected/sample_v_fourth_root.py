"""Takes the root of the standard deviation.

hint: Is σ the variance, or the standard deviation? Which of them did you take the root of?
fails: b4 b4.shape
"""


class RBM:
    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        return mean + variance.sqrt().sqrt() * torch.randn_like(mean)
