"""The second half of the examples has the noise of the first with the other sign.

hint: How many random numbers do you draw for B examples?
fails: b4 b4.shape b4.independence
"""


class RBM:
    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        half = torch.randn((len(mean) + 1) // 2, mean.shape[1])
        return mean + variance.sqrt() * torch.cat([half, -half])[: len(mean)]
