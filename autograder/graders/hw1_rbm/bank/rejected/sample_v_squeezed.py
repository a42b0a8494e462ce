"""Removes axes of size 1 from the sample of v.

hint: Which shape does your sample have for one example, or for one visible unit?
fails: b4
"""


class RBM:
    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        return (mean + variance.sqrt() * torch.randn_like(mean)).squeeze()
