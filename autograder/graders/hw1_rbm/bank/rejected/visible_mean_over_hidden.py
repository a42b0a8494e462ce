"""The mean over the hidden units in the place of the sum.

hint: Is Σ_j W_ij h_j a sum or a mean?
fails: b2 b2.sigma b2.gradient
"""


class RBM:
    def p_v_given_h(self, h):
        mean = self.b + self.sigma * (h @ self.W.T) / h.shape[1]
        return mean, self.sigma.square().expand_as(mean)
