"""Divides v by σ in place.

hint: What is v after the call? What does /= do to it?
fails: b1.inputs
"""


class RBM:
    def p_h_given_v(self, v):
        with torch.no_grad():
            v /= self.sigma
        return torch.sigmoid(self.alpha + v @ self.W)
