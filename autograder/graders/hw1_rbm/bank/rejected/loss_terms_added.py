"""Adds the two free energies.

hint: Should F rise or fall at v_k?
fails: b7 b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, self.k)
        return self.free_energy(v).mean() + self.free_energy(v_k).mean()
