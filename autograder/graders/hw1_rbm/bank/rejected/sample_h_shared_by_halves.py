"""The second half of the examples has the noise of the first.

hint: How many random numbers do you draw for B examples?
fails: b3.independence
"""


class RBM:
    def sample_h(self, v):
        p = self.p_h_given_v(v)
        noise = torch.rand((len(p) + 1) // 2, p.shape[1]).repeat(2, 1)[: len(p)]
        return (noise < p).to(p)
