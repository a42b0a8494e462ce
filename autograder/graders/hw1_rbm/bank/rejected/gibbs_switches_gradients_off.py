"""Switches gradients off and never on again.

hint: Does what comes after your chain still get gradients? What undoes what you did against them?
fails: b6.gradient
"""


class RBM:
    def gibbs(self, v, k):
        torch.set_grad_enabled(False)
        for _ in range(k):
            v = self.sample_v(self.sample_h(v))
        return v
