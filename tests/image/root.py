"""A bare Debian in a folder, and commands that run in it as in a container."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

# What Docker leaves to root in a container; Gradescope's are such containers.
CAPABILITIES = (
    "chown", "dac_override", "fowner", "fsetid", "kill", "setgid", "setuid", "setpcap",
    "net_bind_service", "net_raw", "sys_chroot", "mknod", "audit_write", "setfcap",
)  # fmt: skip
DEVICES = {"null": (1, 3), "zero": (1, 5), "full": (1, 7), "random": (1, 8), "urandom": (1, 9)}


class Root:
    """A system in a folder. The process must have a mount namespace of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def make(self, base: Path, suite: str, mirror: str) -> None:
        """Make the folder anew, from a copy of a bare system that is fetched once."""
        if not (base / "etc" / "debian_version").exists():
            shutil.rmtree(base, ignore_errors=True)
            options = ["--variant=minbase"]
            if "ubuntu" in mirror:  # which has python3-venv there
                options.append("--components=main,universe")
            command = ["debootstrap", *options, suite, str(base), mirror]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        shutil.rmtree(self.folder, ignore_errors=True)
        subprocess.run(["cp", "-a", str(base), str(self.folder)], check=True)
        with contextlib.suppress(OSError):
            shutil.copyfile("/etc/resolv.conf", self.folder / "etc" / "resolv.conf")

    def mount(self, binds: Sequence[Path]) -> None:
        """Mount what a container has, and some folders of this machine, read-only."""
        dev = self.folder / "dev"
        _mount("-t", "proc", "proc", self.folder / "proc")
        _mount("-t", "tmpfs", "-o", "mode=755", "tmpfs", dev)
        for name, numbers in DEVICES.items():
            os.mknod(dev / name, 0o666 | stat.S_IFCHR, os.makedev(*numbers))
            (dev / name).chmod(0o666)
        (dev / "shm").mkdir()
        _mount("-t", "tmpfs", "-o", "mode=1777", "tmpfs", dev / "shm")
        for source in binds:
            target = self.folder / source.relative_to("/")
            if source.is_dir():
                target.mkdir(parents=True, exist_ok=True)
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.touch()
            _mount("--bind", source, target)
            _mount("-o", "remount,bind,ro", source, target)

    def start(
        self, command: Sequence[str], environment: dict[str, str], log: Path,
        enter: Callable[[], None] = lambda: None,
    ) -> subprocess.Popen[bytes]:  # fmt: skip
        """Start a command as the container's root; what it prints goes to a file."""
        bounding = ",".join(["-all", *(f"+{name}" for name in CAPABILITIES)])
        around = ["setpriv", f"--bounding-set={bounding}", "chroot", str(self.folder)]
        path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        environment = {"PATH": path, "HOME": "/root", **environment}
        with log.open("wb") as out:
            return subprocess.Popen(
                [*around, *command], env=environment, stdin=subprocess.DEVNULL, stdout=out,
                stderr=subprocess.STDOUT, preexec_fn=enter, start_new_session=True,
            )  # fmt: skip

    def processes(self) -> Iterator[int]:
        """Yield the processes that run inside."""
        for entry in filter(str.isdigit, os.listdir("/proc")):
            with contextlib.suppress(OSError):
                if os.readlink(f"/proc/{entry}/root") == str(self.folder):
                    yield int(entry)


def _mount(*arguments: str | Path) -> None:
    subprocess.run(["mount", *map(str, arguments)], check=True)
