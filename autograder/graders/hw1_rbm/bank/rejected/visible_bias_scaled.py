"""Multiplies the bias with σ, too.

hint: Is b_i divided by σ_i in the energy, or is v_i − b_i?
fails: b2.sigma
"""


class RBM:
    def p_v_given_h(self, h):
        mean = self.sigma * (self.b + h @ self.W.T)
        return mean, self.sigma.square().expand_as(mean)
