"""exp(a) / (1 + exp(a)), which is not a number where a is large.

hint: What is exp(1000) in floating point, and what is it divided by itself?
fails: b1.extremes
"""


class RBM:
    def p_h_given_v(self, v):
        drive = self.alpha + (v / self.sigma) @ self.W
        return drive.exp() / (1 + drive.exp())
