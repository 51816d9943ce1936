"""A service in a process of its own, as `replywright serve` starts it."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from model.demo import sample_folder


@dataclass
class Server:
    """A running service and how to ask it."""

    process: subprocess.Popen[bytes]
    port: int

    def ask(
        self,
        method: str,
        path: str,
        body: object = None,
        headers: Mapping[str, str] | None = None,
        timeout: float = 20.0,
    ) -> tuple[int, Any]:
        """Status and JSON of an answer, over a connection of its own."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)) as link:
            content = None if body is None else json.dumps(body)
            given = {"Content-Type": "application/json", **(headers or {})}
            link.request(method, path, content, given)
            answer = link.getresponse()
            return answer.status, json.loads(answer.read())

    def kill(self) -> None:
        """End the process at once, as a power cut would."""
        self.process.kill()
        self.process.wait(10)

    def stop(self) -> int:
        """Ask the process to end; its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(30)


def free_port() -> int:
    """A port that nobody listens on."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def serve(
    database: Path, log: Path, settings: Mapping[str, object], workspace: Path | None = None
) -> Server:
    """Start a service and wait until it answers."""
    port = free_port()
    environ = {k: v for k, v in os.environ.items() if not k.startswith("REPLYWRIGHT_")}
    environ |= {f"REPLYWRIGHT_{k.upper()}": str(v) for k, v in settings.items()}
    command = [sys.executable, "-m", "replywright", "serve", "--port", str(port)]
    command += ["--workspace", str(workspace or sample_folder() / "workspace")]
    command += ["--database", f"sqlite:///{database}"]
    with log.open("ab") as output:
        process = subprocess.Popen(command, env=environ, stderr=output, stdout=output)
    server = Server(process, port)
    for _ in range(400):
        try:
            if server.ask("GET", "/healthz", timeout=2)[0] == 200:
                return server
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.05)
    server.kill()
    raise AssertionError(f"the service did not start: {log.read_text()[-2000:]}")
