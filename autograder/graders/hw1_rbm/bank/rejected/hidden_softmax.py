"""A softmax over the hidden units.

hint: Do the probabilities of the units have to add up to 1? How many of them may be on at a time?
fails: b1 b1.sigma b1.extremes b1.gradient
"""


class RBM:
    def p_h_given_v(self, v):
        return torch.softmax(self.alpha + (v / self.sigma) @ self.W, dim=1)
