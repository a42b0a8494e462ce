"""A sigmoid, as in a Bernoulli–Bernoulli machine.

hint: Are the visible units probabilities, or real numbers?
fails: b1
"""


class RBM:
    def p_v_given_h(self, h):
        mean = torch.sigmoid(self.b + self.sigma * (h @ self.W.T))
        return mean, self.sigma.square().expand_as(mean)
