"""Multiplies with σ where the energy divides.

hint: Is v_i multiplied with σ_i in the energy, or divided by it?
fails: b1.sigma
"""


class RBM:
    def p_h_given_v(self, v):
        return torch.sigmoid(self.alpha + (v * self.sigma) @ self.W)
