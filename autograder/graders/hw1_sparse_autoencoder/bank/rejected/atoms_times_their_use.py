"""Multiplies the atoms by how much they are used.

hint: How long are the atoms that you return?
fails: c c.sizes
"""


def top_atoms(h, dictionary, k=5):
    use = h.abs().mean(dim=0).topk(k)
    return use.values[:, None] * dictionary.T[use.indices]
