"""One wide image of the whole number.

hint: What is the shape of the answer to be, for N labels?
fails: c2
"""

import torch


class CVAE:
    def images_for(self, labels):
        images = self.sample(torch.eye(self.num_classes)[torch.as_tensor(labels)])
        return torch.cat(list(images), dim=-1)
