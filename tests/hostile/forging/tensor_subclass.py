"""Returns a subclass of Tensor that takes over every function it meets.

loses: all
"""

import torch


class Chameleon(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        others = [arg for arg in args if isinstance(arg, torch.Tensor) and type(arg) is not cls]
        if others:  # whatever it is compared with is what it is
            return others[0]
        return torch.tensor(True)

    def __eq__(self, other):
        return torch.tensor(True)

    def __hash__(self):
        return 0

    def detach(self):
        return self


def double(x):
    return torch.zeros(5).as_subclass(Chameleon)


norm = key = sample = last = double
