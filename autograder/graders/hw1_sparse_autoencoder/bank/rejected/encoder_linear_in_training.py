"""Not linear in eval mode alone.

hint: Is your encoder not linear in training mode, too?
fails: a2.linear
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        h = self.encoder(x)
        if not self.training:
            h = shrinkage(h, self.log_threshold.exp())
        return h @ self.dictionary.T, h
