"""Computes the probabilities without a gradient.

hint: Can a gradient flow from the probabilities to W?
fails: b1.extremes b1.gradient
"""


class RBM:
    def p_h_given_v(self, v):
        with torch.no_grad():
            return torch.sigmoid(self.alpha + (v / self.sigma) @ self.W)
