"""Sorts the digits.

hint: Read the number that you have drawn. Which one was asked?
fails: c2
"""

import torch


class CVAE:
    def images_for(self, labels):
        labels = torch.as_tensor(labels).sort().values
        return self.sample(torch.eye(self.num_classes)[labels])
