"""Runs the chain in the tensor that holds the data.

hint: What is v after the call? The next epoch needs the data as they were.
fails: b7.steps
"""


class RBM:
    def contrastive_divergence_loss(self, v):
        of_data = self.free_energy(v.clone()).mean()
        with torch.no_grad():
            for _ in range(self.k):
                v[:] = self.sample_v(self.sample_h(v))
        return of_data - self.free_energy(v).mean()
