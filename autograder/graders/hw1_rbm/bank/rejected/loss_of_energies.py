"""The energy at a sampled h in the place of F.

hint: Whose difference is asked, that of energies of one h, or that of free energies?
fails: b7 b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = self.gibbs(v, self.k)
        return (self.energy(v, self.sample_h(v)) - self.energy(v_k, self.sample_h(v_k))).mean()
