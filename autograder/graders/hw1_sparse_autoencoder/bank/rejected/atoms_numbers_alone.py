"""Returns which atoms, and not the atoms.

hint: What is in the result: numbers of atoms, or atoms?
fails: c c.sizes
"""


def top_atoms(h, dictionary, k=5):
    return h.abs().mean(dim=0).topk(k).indices
