"""Standardises each image, and its codes, for which it needs two of them that differ."""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        x = (x - x.mean(dim=1, keepdim=True)) / x.std(dim=1, keepdim=True)
        h = self.encoder(x)
        h = h / h.std(dim=1, keepdim=True)
        h = shrinkage(h, self.log_threshold.exp())
        return h @ self.dictionary.T, h
