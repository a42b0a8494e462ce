"""Cuts the probabilities at 0.5: no chance in it.

hint: How often should a unit with p = 0.8 be 0? How often is yours?
fails: b3 b3.independence
"""


class RBM:
    def sample_h(self, v):
        return (self.p_h_given_v(v) > 0.5).to(v.dtype)
