"""Puts the model into training mode.

hint: In which mode is the model after a call, and in which was it before?
fails: a2.inputs
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        self.train()
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        return h @ self.dictionary.T, h
