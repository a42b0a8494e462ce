"""Returns truth values.

hint: Which type is asked? What is True + True?
fails: b3
"""


class RBM:
    def sample_h(self, v):
        p = self.p_h_given_v(v)
        return torch.rand_like(p) < p
