"""Seeds the generator at every call.

hint: Is your v_k another one at every call? What decides which random numbers it is drawn with?
fails: b7.steps
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        torch.manual_seed(0)
        v_k = self.gibbs(v, self.k).detach()
        return self.free_energy(v).mean() - self.free_energy(v_k).mean()
