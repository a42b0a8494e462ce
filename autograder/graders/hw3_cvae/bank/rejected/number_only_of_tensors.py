"""Labels as a list make it fail.

hint: What are the labels allowed to be? Try images_for([2, 0, 2, 3]).
fails: c2
"""

from torch.nn import functional


class CVAE:
    def images_for(self, labels):
        return self.sample(functional.one_hot(labels.long(), self.num_classes).float())
