"""Seeds the generator at every call.

hint: What do two calls return, one after the other? Who should set the seed?
fails: b3.independence
"""


class RBM:
    def sample_h(self, v):
        torch.manual_seed(0)
        return torch.bernoulli(self.p_h_given_v(v))
