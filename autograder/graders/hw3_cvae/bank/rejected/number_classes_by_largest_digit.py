"""One-hot codes that are as wide as the largest digit.

hint: How wide are your one-hot codes, if there is no 9 in the number?
fails: c2
"""

import torch
from torch.nn import functional


class CVAE:
    def images_for(self, labels):
        return self.sample(functional.one_hot(torch.as_tensor(labels)).float())
