"""The codes carry a gradient in training mode alone.

hint: Is the gradient of your codes the same in both modes? See the conventions.
fails: a2.weights
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        if not self.training:
            h = h.detach()
        return h @ self.dictionary.T, h
