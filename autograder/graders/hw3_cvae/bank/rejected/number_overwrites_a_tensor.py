"""Changes labels that come as a tensor.

hint: What is left of the labels after your function has been called with a tensor?
fails: c2.sizes
"""

import torch


class CVAE:
    def images_for(self, labels):
        y = torch.eye(self.num_classes)
        labels = torch.as_tensor(labels)
        images = self.sample(y[labels])
        labels.clamp_(max=0)
        return images
