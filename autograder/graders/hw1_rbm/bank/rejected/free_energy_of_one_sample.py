"""The energy at one sampled h.

hint: Which h is the free energy about: one of them, or all?
fails: b5 b5.sigma b5.extremes b5.gradient
"""


class RBM:
    def free_energy(self, v):
        return self.energy(v, self.sample_h(v))
