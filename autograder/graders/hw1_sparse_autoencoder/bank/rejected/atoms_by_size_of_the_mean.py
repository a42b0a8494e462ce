"""The absolute value of the mean.

hint: In which order are mean and absolute value taken?
fails: c c.sizes
"""


def top_atoms(h, dictionary, k=5):
    return dictionary.T[h.mean(dim=0).abs().topk(k).indices]
