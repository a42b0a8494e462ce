"""Names of things that live in a subject: `hw.VAE.elbo(...)` becomes a call over there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from autograder.sandbox.wire import Reference

if TYPE_CHECKING:
    from autograder.sandbox.subjects import Subject


class Proxy:
    """Stands for an object of a subject. Attributes extend the name; calling it calls the object.

    Plain values and arrays come back as themselves, everything else as another proxy.
    """

    __slots__ = ("_reference", "_subject")
    _reference: Reference
    _subject: Subject

    def __init__(self, subject: Subject, reference: Reference) -> None:
        object.__setattr__(self, "_subject", subject)
        object.__setattr__(self, "_reference", reference)

    def __getattr__(self, name: str) -> Proxy:
        if name.startswith("__"):
            raise AttributeError(name)
        old = self._reference
        return Proxy(self._subject, Reference(old.handle, (*old.path, name), old.type_name))

    def __setattr__(self, name: str, value: Any) -> None:
        self._subject.toolbox.assign(self, name, value)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the object with plain values, arrays and other proxies."""
        return self._subject.call(self, args, kwargs)

    def __repr__(self) -> str:
        reference = self._reference
        return ".".join(reference.path) or reference.type_name or "the homework"


def subject_of(proxy: Proxy) -> Subject:
    """Return the subject in which a proxy's object lives."""
    return proxy._subject


def reference_of(value: object) -> Reference:
    """Return the wire's name for a proxy; raises TypeError for anything else."""
    if not isinstance(value, Proxy):
        raise TypeError(f"a {type(value).__name__} cannot be sent to a homework")
    return value._reference
