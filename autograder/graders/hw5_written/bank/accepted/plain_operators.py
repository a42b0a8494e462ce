"""Arithmetic on whatever comes, NumPy arrays and numbers alike."""


def kl_same_variance(mu_phi, mu_p, sigma):
    return (mu_phi - mu_p) ** 2 / (2 * sigma**2)


def optimal_q(p_x_given_z, p_z):
    return p_x_given_z * p_z / (p_x_given_z * p_z).sum()


def optimal_discriminator(p_data, p_g):
    return p_data / (p_data + p_g)
