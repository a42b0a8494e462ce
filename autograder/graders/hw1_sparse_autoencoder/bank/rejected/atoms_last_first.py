"""The most used one comes last.

hint: Which atom is in the first row?
fails: c c.sizes
"""


def top_atoms(h, dictionary, k=5):
    return dictionary.T[h.abs().mean(dim=0).topk(k).indices.flip(0)]
