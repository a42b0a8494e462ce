"""Seeds the generator at every call.

hint: Is there fresh noise in each of two calls, also under torch.no_grad()? What decides which?
fails: b3.independence
"""


class RBM:
    def sample_h(self, v):
        torch.manual_seed(0)
        return torch.bernoulli(self.p_h_given_v(v))
