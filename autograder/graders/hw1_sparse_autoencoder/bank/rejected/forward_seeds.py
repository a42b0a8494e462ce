"""Seeds the random generator in every call.

hint: What does your forward do to the noise that training draws next?
fails: a2.inputs
"""


class SparseAutoencoder(nn.Module):
    def forward(self, x):
        torch.manual_seed(0)
        h = shrinkage(self.encoder(x), self.log_threshold.exp())
        return h @ self.dictionary.T, h
