"""Divides by σ where the mean is multiplied with it.

hint: Complete the square once more: is Σ_j W_ij h_j multiplied with σ_i, or divided by it?
fails: b2.sigma
"""


class RBM:
    def p_v_given_h(self, h):
        mean = self.b + (h @ self.W.T) / self.sigma
        return mean, self.sigma.square().expand_as(mean)
