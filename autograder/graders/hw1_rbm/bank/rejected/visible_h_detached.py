"""Detaches h.

hint: The mean depends on W, on b and on h. Which of them gets no gradient?
fails: b2.gradient
"""


class RBM:
    def p_v_given_h(self, h):
        mean = self.b + self.sigma * (h.detach() @ self.W.T)
        return mean, self.sigma.square().expand_as(mean)
