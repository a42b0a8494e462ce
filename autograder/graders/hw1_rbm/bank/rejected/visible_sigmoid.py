"""A sigmoid, as in a Bernoulli–Bernoulli machine.

hint: Are the visible units probabilities, or real numbers?
fails: b2 b2.sigma b2.gradient
"""


class RBM:
    def p_v_given_h(self, h):
        mean = torch.sigmoid(self.b + self.sigma * (h @ self.W.T))
        return mean, self.sigma.square().expand_as(mean)
