"""Takes the labels out of the caller's list.

hint: What is left of the labels after your function has been called?
fails: c2.sizes
"""

import torch


class CVAE:
    def images_for(self, labels):
        remaining = labels.tolist() if torch.is_tensor(labels) else labels
        images = []
        while remaining:
            y = torch.zeros(1, self.num_classes)
            y[0, remaining.pop(0)] = 1
            images.append(self.sample(y))
        return torch.cat(images)
