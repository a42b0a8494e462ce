"""One-hot codes that are as wide as the largest digit.

hint: How many entries has your code of the digit 0, and which of them is 1? In every number?
fails: c2
"""

import torch
from torch.nn import functional


class CVAE:
    def images_for(self, labels):
        return self.sample(functional.one_hot(torch.as_tensor(labels)).float())
