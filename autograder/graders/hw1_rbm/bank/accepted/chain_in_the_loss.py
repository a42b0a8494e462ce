"""Runs the chain in the loss, without gibbs; the last v_k is a mean."""


class RBM:
    def contrastive_divergence_loss(self, v):
        x = v
        with torch.no_grad():
            for _ in range(self.k):
                h = self.sample_h(x)
                x = self.sample_v(h)
            x = self.p_v_given_h(h)[0]
        return (self.free_energy(v) - self.free_energy(x)).mean()
