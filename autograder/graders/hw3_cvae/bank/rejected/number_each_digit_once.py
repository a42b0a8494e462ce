"""The same digit has the same image.

hint: How many images do you draw for 2023, three or four?
fails: c2
"""

import torch


class CVAE:
    def images_for(self, labels):
        labels = torch.as_tensor(labels)
        images = self.sample(torch.eye(self.num_classes))
        return images[labels]
