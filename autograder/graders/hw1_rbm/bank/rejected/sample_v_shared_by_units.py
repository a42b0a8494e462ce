"""One random number for all units of an example.

hint: How many random numbers do you draw, and how many units are there in the batch?
fails: b4 b4.shape b4.independence
"""


class RBM:
    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        return mean + variance.sqrt() * torch.randn(len(mean), 1)
