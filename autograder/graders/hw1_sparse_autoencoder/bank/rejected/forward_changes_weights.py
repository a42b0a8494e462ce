"""Makes the atoms longer at every call.

hint: Which parameters does your forward change? What is left of them after many calls?
fails: a2.inputs
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        with torch.no_grad():
            self.atoms.mul_(1.01)
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        return h @ self.dictionary.T, h
