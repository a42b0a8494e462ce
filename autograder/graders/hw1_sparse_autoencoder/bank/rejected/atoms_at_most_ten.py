"""Never more than ten atoms.

hint: How large may k be?
fails: c.sizes
"""


def top_atoms(h, dictionary, k=5):
    return dictionary.T[h.abs().mean(dim=0).topk(min(k, 10)).indices]
