"""Half of what the hidden units add, by a slip in completing the square.

hint: (x − m)² has a term with 2 x m. What is 2 m then?
fails: b2 b2.sigma b2.gradient
"""


class RBM:
    def p_v_given_h(self, h):
        mean = self.b + 0.5 * self.sigma * (h @ self.W.T)
        return mean, self.sigma.square().expand_as(mean)
