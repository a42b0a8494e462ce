"""F at the reconstruction in the place of v_k.

hint: How many steps has the chain, and is h sampled in it?
fails: b7 b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        return self.free_energy(v).mean() - self.free_energy(self.reconstruct(v)).mean()
