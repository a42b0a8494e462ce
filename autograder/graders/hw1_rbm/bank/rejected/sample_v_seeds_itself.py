"""Seeds the generator at every call.

hint: What do two calls return, one after the other? Who should set the seed?
fails: b4.independence
"""


class RBM:
    def sample_v(self, h):
        torch.manual_seed(0)
        mean, variance = self.p_v_given_h(h)
        return mean + variance.sqrt() * torch.randn_like(mean)
