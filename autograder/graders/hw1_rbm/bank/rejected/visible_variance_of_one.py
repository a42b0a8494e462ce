"""Takes every variance for 1.

hint: Does the variance depend on σ? It is not 1 for every machine.
fails: b2.variance
"""


class RBM:
    def p_v_given_h(self, h):
        mean = self.b + self.sigma * (h @ self.W.T)
        return mean, torch.ones_like(mean)
