"""Homework 5, questions 1 and 3: answers that are formulas, as functions.

Derive each formula on paper first; your derivation goes into your written answers. Here it is
evaluated with numbers, so that you can see at once whether it is right.

Conventions: `sigma` is always a standard deviation σ, never the variance σ². Logarithms are
natural: results are in nats. Every argument may be a number or a NumPy array; arrays are treated
element by element, unless the docstring says otherwise. No argument is changed.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def encoder_output_dimension() -> int:
    """Question 1 (b): how many numbers the encoder returns for one x.

    The latent z is in R², and q(z | x) is a Gaussian whose covariance matrix is the identity.
    """
    raise NotImplementedError("hw5_written.1b: return the output dimension of the encoder")


def kl_with_itself(mu: ArrayLike, sigma: ArrayLike) -> NDArray[np.float64]:
    """Question 1 (g): the divergence KL(q, q) of a Gaussian q = N(μ, σ²) from itself.

    Args:
        mu: the mean μ, a number or an array.
        sigma: the standard deviation σ > 0, a number or an array.

    Returns:
        One value for each Gaussian: the shape to which `mu` and `sigma` broadcast.
    """
    raise NotImplementedError("hw5_written.1g: return KL(q, q)")


def kl_same_variance(mu_phi: ArrayLike, mu_p: ArrayLike, sigma: ArrayLike) -> NDArray[np.float64]:
    """Question 1 (h): KL(q, p) of q = N(μ_φ, σ²) from p = N(μ_p, σ²), in nats.

    Args:
        mu_phi: the mean μ_φ of q, a number or an array.
        mu_p: the mean μ_p of p, a number or an array.
        sigma: the standard deviation σ > 0 that both have in common, a number or an array.

    Returns:
        One value for each pair: the shape to which the arguments broadcast.
    """
    raise NotImplementedError("hw5_written.1h: return KL(q, p) for equal standard deviations")


def optimal_q(p_x_given_z: ArrayLike, p_z: ArrayLike) -> NDArray[np.float64]:
    """Question 1 (i): the q(z | x) that maximises the bound, for one x and K possible values of z.

        maximise    Σ_z q(z | x) log p(x | z) − KL(q(z | x), p(z))    with    Σ_z q(z | x) = 1

    Args:
        p_x_given_z: p(x | z) of the one x under each value of z, (K,). As it is a function of z
            it need not sum to 1. At least one p(x | z) p(z) is positive.
        p_z: the prior p(z), (K,), which sums to 1.

    Returns:
        q(z | x) for each value of z, (K,), which sums to 1.
    """
    raise NotImplementedError("hw5_written.1i: return the stationary point of the Lagrangian")


def best_q() -> int:
    """Question 1 (j): the number of the distribution that q(z | x) should be equal to.

    1: p(z);  2: p(x | z);  3: p(z | x);  4: p(x, z).
    """
    raise NotImplementedError("hw5_written.1j: return the number of the right option, 1 to 4")


def gan_value(d_real: ArrayLike, d_fake: ArrayLike) -> float:
    """Question 3 (a): the value V(D, G) of the GAN's game, estimated from two samples.

    V is what the discriminator maximises and the generator minimises, without a factor such as ½.
    Expectations are replaced by means. The samples need not have the same size.

    Args:
        d_real: D(x) for n points x of the data, (n,), each between 0 and 1 exclusive.
        d_fake: D(G(z)) for m points that the generator made, (m,), likewise.

    Returns:
        One number, in nats.
    """
    raise NotImplementedError("hw5_written.3a: return V(D, G), with means for expectations")


def optimal_discriminator(p_data: ArrayLike, p_g: ArrayLike) -> NDArray[np.float64]:
    """Question 3 (c): D*(x), the best discriminator when the generator is fixed.

    Args:
        p_data: the density of the data at some points x, a number or an array.
        p_g: the density p_G of the generator at the same points. At no point are both zero.

    Returns:
        D*(x) for each point: the shape to which the arguments broadcast.
    """
    raise NotImplementedError("hw5_written.3c: return the optimal discriminator")


def gan_optimum() -> float:
    """Question 3 (d): the value V(D*, G*) that remains when p_G = p_data, in nats."""
    raise NotImplementedError("hw5_written.3d: return the value of the game at its optimum")
