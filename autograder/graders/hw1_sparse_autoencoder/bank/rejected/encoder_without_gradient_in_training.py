"""The codes carry a gradient in eval mode alone.

hint: In which mode is the model trained? What carries a gradient there?
fails: a2.weights
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        with torch.set_grad_enabled(not self.training):
            h = shrinkage(self.encoder(x), self.log_threshold.exp())
        return h @ self.dictionary.T, h
