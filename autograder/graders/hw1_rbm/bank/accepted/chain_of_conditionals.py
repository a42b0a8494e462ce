"""A chain that draws from the conditionals by itself."""


class RBM:
    def gibbs(self, v, k):
        v_t = v.clone().detach()
        t = 0
        while t < k:
            h_t = torch.bernoulli(self.p_h_given_v(v_t))
            mean, variance = self.p_v_given_h(h_t)
            v_t = torch.normal(mean, torch.sqrt(variance)).detach()
            t += 1
        return v_t
