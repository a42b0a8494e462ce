"""Runs a chain of its own, with probabilities in the place of h.

hint: Is h sampled in the chain of your loss? What does gibbs do?
fails: b7.steps
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k = v
        with torch.no_grad():
            for _ in range(self.k):
                v_k = self.sample_v(self.p_h_given_v(v_k))
        return self.free_energy(v).mean() - self.free_energy(v_k).mean()
