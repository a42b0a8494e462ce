"""The energy at h = p(h = 1 | v).

hint: Is −log Σ_h exp(−E(v, h)) the energy of the mean h? For one hidden unit you can compute both.
fails: b5 b5.sigma b5.extremes b5.gradient
"""


class RBM:
    def free_energy(self, v):
        return self.energy(v, torch.sigmoid(self.alpha + (v / self.sigma) @ self.W))
