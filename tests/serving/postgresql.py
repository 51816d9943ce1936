"""A PostgreSQL cluster for the tests: on a Unix socket in a temporary folder, never as root."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PLACES = ("/usr/lib/postgresql", "/usr/local/pgsql")
_USERS = ("postgres", "nobody")
_SETTINGS = "fsync=off\nfull_page_writes=off\nlisten_addresses=''\nmax_connections=60\n"


def find_bin() -> Path | None:
    """The folder of initdb and pg_ctl, the newest where there are several."""
    found = [p for place in _PLACES for p in Path(place).glob("**/bin/initdb")]
    on_path = shutil.which("initdb")
    found += [Path(on_path).resolve()] if on_path else []
    return sorted(found)[-1].parent if found else None


@contextmanager
def cluster(folder_of_programs: Path) -> Iterator[str]:
    """Start a cluster; yields the folder of its socket."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    try:
        folder.chmod(0o755)
        data, socket = folder / "data", folder / "socket"
        socket.mkdir(mode=0o777)
        socket.chmod(0o777)
        user = _user()
        if user is not None:
            shutil.chown(folder, user)
            shutil.chown(socket, user)
        prefix = ["runuser", "-u", user, "--"] if user else []

        def run(program: str, *arguments: str) -> None:
            subprocess.run(
                [*prefix, str(folder_of_programs / program), *arguments],
                check=True,
                cwd=folder,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )

        run("initdb", "-D", str(data), "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-sync")
        with (data / "postgresql.conf").open("a") as settings:
            settings.write(f"{_SETTINGS}unix_socket_directories='{socket}'\n")
        run("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"), "start")
        try:
            yield str(socket)
        finally:
            run("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _user() -> str | None:
    """Whom to run as: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return None
    for name in _USERS:
        try:
            pwd.getpwnam(name)
        except KeyError:
            continue
        return name
    raise RuntimeError("no user to run PostgreSQL as")
