"""Scales the rows of the matrix to unit length, not its columns.

hint: Is the matrix in your product the property that was given? How long are its columns?
fails: a2.decoder
"""


class SparseAutoencoder(nn.Module):
    @property
    def dictionary(self):
        return functional.normalize(self.atoms, dim=1)
