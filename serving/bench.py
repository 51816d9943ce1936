"""POST /v1/drafts with durable commits: how many a second, how fast at half of the goal.

Starts the service as its own process on a copy of the sample workspace and asks it over HTTP;
every ticket is a new one, of a customer and an order of its own. With --rows the database holds
that many tickets, drafts and orders before.
"""

import argparse
import asyncio
import json
import os
import platform
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from model.demo import sample_folder
from serving.bench_load import SampleCopies, fill
from serving.migrations.steps import migrate
from serving.storage.database import Database

_CONNECTIONS = 16
_GOAL_PER_S = 150


class Connection:
    """One keep-alive connection; as little as a client can do, so that the server is measured."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def post(self, method: str, path: str, body: bytes) -> int:
        """Send a body; the status of the answer, read to its end."""
        if self._writer is None or self._reader is None:
            self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        self._writer.write(head.encode() + body)
        answer = await self._reader.readuntil(b"\r\n\r\n")
        length = next(
            int(line.split(b":")[1])
            for line in answer.lower().split(b"\r\n")
            if line.startswith(b"content-length")
        )
        await self._reader.readexactly(length)
        return int(answer.split(b" ", 2)[1])


async def measure_throughput(port: int, bodies: Sequence[bytes], seconds: float) -> dict[str, Any]:
    """Sixteen clients, each asking again as soon as it has its answer."""
    left, done = iter(bodies), 0
    end = time.perf_counter() + seconds
    started = time.perf_counter()

    async def client() -> None:
        nonlocal done
        connection = Connection(port)
        while time.perf_counter() < end:
            body = next(left, None)
            if body is None:
                return
            if await connection.post("POST", "/v1/drafts", body) == 201:
                done += 1

    await asyncio.gather(*(client() for _ in range(_CONNECTIONS)))
    return {"n": done, "per_s": round(done / (time.perf_counter() - started), 1)}


async def measure_latency(port: int, bodies: Sequence[bytes], per_s: float) -> dict[str, Any]:
    """Requests at fixed moments, whether or not earlier ones are answered; milliseconds."""
    free = [Connection(port) for _ in range(_CONNECTIONS)]
    times: list[float] = []
    failures = 0
    started = time.perf_counter()

    async def one(index: int, body: bytes) -> None:
        nonlocal failures
        planned = started + index / per_s
        connection = free.pop() if free else Connection(port)
        status = await connection.post("POST", "/v1/drafts", body)
        free.append(connection)
        failures += status != 201
        times.append(1000 * (time.perf_counter() - planned))

    tasks = []
    for index, body in enumerate(bodies):
        await asyncio.sleep(max(0.0, started + index / per_s - time.perf_counter()))
        tasks.append(asyncio.create_task(one(index, body)))
    await asyncio.gather(*tasks)
    cuts = statistics.quantiles(times, n=100)
    return {
        "n": len(times),
        "failures": failures,
        "per_s": per_s,
        "p50_ms": round(cuts[49], 1),
        "p99_ms": round(cuts[98], 1),
    }


async def send_orders(port: int, copies: SampleCopies, wanted: Sequence[int]) -> None:
    """Store the orders that the tickets name."""
    connection = Connection(port)
    for copy in wanted:
        body = json.dumps({"orders": list(copies.orders(copy))}).encode()
        status = await connection.post("POST", "/v1/orders:batch", body)
        assert status == 200, status


def memory_mb(pid: int) -> float:
    """The most memory that a process had so far."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return round(int(line.split()[1]) / 1024, 1)
    return 0.0


def measure(seconds: float, rows: int, url: str | None, folder: Path) -> dict[str, Any]:
    """Run the service and ask it."""
    workspace = folder / "workspace"
    shutil.copytree(sample_folder() / "workspace", workspace)
    database = Database(url or f"sqlite:///{workspace / 'replywright.db'}")
    migrate(database)
    database.close()
    if rows:
        fill(workspace / "replywright.db", rows)
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "replywright", "serve", "--workspace", str(workspace)]
    command += ["--port", str(port), *(["--database", url] if url else [])]
    environ = {**os.environ, "REPLYWRIGHT_LOG_LEVEL": "WARNING", "REPLYWRIGHT_RATE_PER_S": "10000"}
    environ["REPLYWRIGHT_RATE_BURST"] = "10000"
    with subprocess.Popen(command, env=environ) as server:
        try:
            _wait_until_ready(port)
            copies = SampleCopies()
            count = int(max(seconds * 400, seconds * _GOAL_PER_S))
            wanted = range(count // 139 + 1)
            asyncio.run(send_orders(port, copies, wanted))
            bodies = [json.dumps({"ticket": t}).encode() for c in wanted for t in copies.tickets(c)]
            half = int(seconds * _GOAL_PER_S / 2)
            asyncio.run(measure_throughput(port, bodies[:139], 30.0))  # warm
            latency = asyncio.run(measure_latency(port, bodies[139 : 139 + half], _GOAL_PER_S / 2))
            throughput = asyncio.run(measure_throughput(port, bodies[139 + half :], seconds))
            peak = memory_mb(server.pid)
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(30)
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, {platform.python_version()}",
        "database": "postgresql" if url else "sqlite",
        "rows_before": rows,
        "throughput": throughput,
        "latency_at_half": latency,
        "memory_mb": peak,
    }


def _wait_until_ready(port: int) -> None:
    for _ in range(300):
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("the service did not start")


def main(argv: Sequence[str] | None = None) -> int:
    """Print one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m serving.bench", description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0, help="how long each part takes")
    parser.add_argument("--rows", type=int, default=0, help="tickets, drafts and orders before")
    parser.add_argument("--database", metavar="URL", help="an empty PostgreSQL database")
    parser.add_argument("--folder", type=Path, help="where to put the database (a real disk)")
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(dir=args.folder) as folder:
        found = measure(args.seconds, args.rows, args.database, Path(folder))
    json.dump(found, sys.stdout, indent=2)
    print()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
