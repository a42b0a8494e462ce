"""Switches gradients on, and leaves them so.

hint: Are gradients still off after a call under torch.no_grad()?
fails: a2.inputs
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        torch.set_grad_enabled(True)
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        return h @ self.dictionary.T, h
