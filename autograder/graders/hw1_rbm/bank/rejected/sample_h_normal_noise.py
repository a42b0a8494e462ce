"""Compares p with a normal number.

hint: How often is your number below p = 0.2? Which distribution makes that 0.2?
fails: b3
"""


class RBM:
    def sample_h(self, v):
        p = self.p_h_given_v(v)
        return (torch.randn_like(p) < p).to(p)
