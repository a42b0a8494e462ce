"""Detaches the weights.

hint: Which of the parameters and arguments gets a gradient? What does .data leave out?
fails: b1.extremes b1.gradient
"""


class RBM:
    def p_h_given_v(self, v):
        return torch.sigmoid(self.alpha + (v / self.sigma) @ self.W.data)
