"""Standardises each image, for which it needs two pixels that differ."""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        x = (x - x.mean(dim=1, keepdim=True)) / x.std(dim=1, keepdim=True)
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        return h @ self.dictionary.T, h
