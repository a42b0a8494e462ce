"""Averages F over all steps of the chain.

hint: Which of v_1, …, v_k does the loss see?
fails: b7.steps
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        v_k, total = v, 0
        for _ in range(self.k):
            v_k = self.gibbs(v_k, 1)
            total = total + self.free_energy(v_k).mean()
        return self.free_energy(v).mean() - total / self.k
