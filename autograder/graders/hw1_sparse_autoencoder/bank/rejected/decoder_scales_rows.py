"""Scales the rows of the matrix to unit length, not its columns.

hint: Along which axis is an atom? Is that the property which was given?
fails: a2.decoder
"""


class SparseAutoencoder(nn.Module):
    @property
    def dictionary(self):
        return functional.normalize(self.atoms, dim=1)
