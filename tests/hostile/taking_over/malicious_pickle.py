"""Returns objects that would run a command in whoever unpickles them.

loses: all
"""

import pickle

import torch


class Payload:
    def __reduce__(self):
        return exec, ("open('@OUTSIDE@/trap-pickle', 'w').close()",)

    __reduce_ex__ = lambda self, protocol: self.__reduce__()  # noqa: E731


def double(x):
    return Payload()


def norm(x):
    return pickle.dumps(Payload())


def key(x):
    return {"a": [Payload(), torch.nn.Linear(1, 1)]}


def sample(mu):
    return [Payload()]


def last(x):
    torch.save(Payload(), "trap-saved.pt")
    return Payload
