"""exp(a) / (1 + exp(a)) in double precision, which overflows later.

hint: How large may a be in double precision before exp(a) overflows?
fails: b1.extremes
"""


class RBM:
    def p_h_given_v(self, v):
        power = (self.alpha + (v / self.sigma) @ self.W).double().exp()
        return (power / (1 + power)).float()
