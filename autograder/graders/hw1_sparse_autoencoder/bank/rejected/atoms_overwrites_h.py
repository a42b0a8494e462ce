"""Takes absolute values of h itself.

hint: Which tensor do you write to?
fails: c.inputs
"""


def top_atoms(h, dictionary, k=5):
    return dictionary.T[h.abs_().mean(dim=0).topk(k).indices]
