"""A sigmoid around the mean.

hint: Which mean has p(v | h)? Is it between 0 and 1?
fails: b4 b4.shape
"""


class RBM:
    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        return torch.sigmoid(mean) + variance.sqrt() * torch.randn_like(mean)
