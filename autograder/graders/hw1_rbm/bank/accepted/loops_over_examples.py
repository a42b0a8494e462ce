"""A chain for one example after the other."""


class RBM:
    @torch.no_grad()
    def gibbs(self, v, k):
        chains = []
        for example in v.split(1):
            for _ in range(k):
                example = self.sample_v(self.sample_h(example))
            chains.append(example)
        return torch.cat(chains)
