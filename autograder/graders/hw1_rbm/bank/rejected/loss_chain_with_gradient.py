"""Runs the chain in the loss, and lets gradients through the samples.

hint: Do the samples v_k count as constants in your loss? What does gibbs do about gradients?
fails: b7.gradient
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = v
        for _ in range(self.k):
            v_k = self.sample_v(self.sample_h(v_k))
        return self.free_energy(v).mean() - self.free_energy(v_k).mean()
