"""No gradient for the dictionary in training mode.

hint: In which mode are the atoms learnt? Does a gradient reach them there?
fails: a2.weights
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        dictionary = self.dictionary.detach() if self.training else self.dictionary
        return h @ dictionary.T, h
