"""The server process around the app."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import uvicorn

from data.errors import ReplywrightError
from serving.app import create_app, utc_now
from serving.settings import ServingSettings

_STOPPING = (signal.SIGINT, signal.SIGTERM)


class Server(uvicorn.Server):
    """Uvicorn's server; a signal that ended it in good order is not raised again afterwards."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop in good order on SIGINT and SIGTERM."""
        before = {number: signal.signal(number, self.handle_exit) for number in _STOPPING}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def run_server(settings: ServingSettings, *, clock: Callable[[], datetime] = utc_now) -> bool:
    """Serve until a signal comes; whether the service had started.

    Args:
        settings: what was read from the environment.
        clock: what time it is.

    Raises:
        ReplywrightError: the workspace, the model or the database cannot be used.
    """
    app = create_app(settings, clock=clock)
    server = Server(
        uvicorn.Config(
            app,
            host=settings.host,
            port=settings.port,
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_keep_alive=15,
            timeout_graceful_shutdown=settings.shutdown_timeout_s,
            lifespan="on",
        )
    )
    try:
        server.run()
    except SystemExit:
        server.started = False  # uvicorn's way to say that the start failed
    error = getattr(app.state, "start_error", None)
    if isinstance(error, ReplywrightError):
        raise error
    return server.started
