"""The mean over the visible units in the place of the sum.

hint: Is the energy's last term a sum over i, or a mean?
fails: b1 b1.sigma b1.gradient
"""


class RBM:
    def p_h_given_v(self, v):
        return torch.sigmoid(self.alpha + (v / self.sigma) @ self.W / v.shape[1])
