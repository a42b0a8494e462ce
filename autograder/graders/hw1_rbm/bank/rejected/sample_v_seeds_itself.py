"""Seeds the generator at every call.

hint: Is there fresh noise in each of two calls, also under torch.no_grad()? What decides which?
fails: b4.independence
"""


class RBM:
    def sample_v(self, h):
        torch.manual_seed(0)
        mean, variance = self.p_v_given_h(h)
        return mean + variance.sqrt() * torch.randn_like(mean)
