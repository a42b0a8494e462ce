"""Units of −1 and 1.

hint: Which two values can a hidden unit take?
fails: b3
"""


class RBM:
    def sample_h(self, v):
        return 2 * torch.bernoulli(self.p_h_given_v(v)) - 1
