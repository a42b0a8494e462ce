"""Not linear under torch.no_grad() alone.

hint: Is the encoder that is trained linear? See the conventions on torch.no_grad().
fails: a2.linear
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        h = self.encoder(x)
        if not torch.is_grad_enabled():
            h = shrinkage(h, self.log_threshold.exp())
        return h @ self.dictionary.T, h
