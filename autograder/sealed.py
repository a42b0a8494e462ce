"""A number kept out of this process's memory while it forks: workers are forks of forks of it."""

from __future__ import annotations

import os


class Sealed:
    """A whole number that lies in a pipe until it is opened, once."""

    def __init__(self, number: int) -> None:
        self.read, write = os.pipe()
        os.write(write, str(number).encode())
        os.close(write)

    def open(self) -> int:
        """Return the number."""
        text = os.read(self.read, 1000)
        os.close(self.read)
        return int(text)
