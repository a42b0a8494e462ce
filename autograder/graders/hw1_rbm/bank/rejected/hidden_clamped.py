"""Keeps probabilities away from 0 and 1.

hint: Which probability does a unit have whose drive is −1000? Does yours get there?
fails: b1
"""


class RBM:
    def p_h_given_v(self, v):
        return torch.sigmoid(self.alpha + (v / self.sigma) @ self.W).clamp(0.01, 0.99)
