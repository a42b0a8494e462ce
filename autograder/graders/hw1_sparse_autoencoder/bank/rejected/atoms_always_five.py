"""Five atoms, whatever is asked.

hint: Where do you use the argument k?
fails: c.sizes
"""


def top_atoms(h, dictionary, k=5):
    return dictionary.T[h.abs().mean(dim=0).topk(min(5, h.shape[1])).indices]
