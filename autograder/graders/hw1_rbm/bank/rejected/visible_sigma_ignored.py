"""Leaves σ out of the mean.

hint: Complete the square once more: what stands before Σ_j W_ij h_j?
fails: b2.sigma
"""


class RBM:
    def p_v_given_h(self, h):
        mean = self.b + h @ self.W.T
        return mean, self.sigma.square().expand_as(mean)
