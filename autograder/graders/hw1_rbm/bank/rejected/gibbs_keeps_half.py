"""Moves v only half of the way.

hint: Is v_{t+1} drawn from p(v | h), or between that and v_t?
fails: b6 b6.steps
"""


class RBM:
    def gibbs(self, v, k):
        with torch.no_grad():
            for _ in range(k):
                v = (v + self.sample_v(self.sample_h(v))) / 2
        return v
