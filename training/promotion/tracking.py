"""Tell an MLflow server of runs and promotions, where MLFLOW_TRACKING_URI names one.

Four calls of its REST API (mlflow.org/docs/latest/rest-api.html) over httpx: no package of
theirs is needed. A server that cannot be reached costs a warning, never a run.
"""

import logging
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import httpx

from data.errors import ReplywrightError

logger = logging.getLogger(__name__)

VARIABLE = "MLFLOW_TRACKING_URI"
EXPERIMENT = "replywright"
_TIMEOUT_S = 10.0
_MOST_IN_A_BATCH = 100  # tags and parameters; the server takes ten times as many metrics


class TrackingError(ReplywrightError):
    """The tracking server's address cannot be used."""


class Tracker:
    """One tracking server.

    Args:
        url: http or https, with or without a path.
        experiment: the experiment that runs are filed under; made where there is none.
    """

    def __init__(self, url: str, experiment: str = EXPERIMENT) -> None:
        if not url.startswith(("http://", "https://")):
            raise TrackingError(f"{VARIABLE}: expected an http or https address of a server")
        self._api = f"{url.rstrip('/')}/api/2.0/mlflow"
        self._experiment = experiment

    def log_run(
        self,
        name: str,
        *,
        at: datetime,
        tags: Mapping[str, str],
        params: Mapping[str, object],
        metrics: Mapping[str, float],
    ) -> str | None:
        """File one finished run.

        Args:
            name: shown in the list of runs.
            at: when it ended, aware.
            tags: versions and digests.
            params: settings.
            metrics: figures.

        Returns:
            The id that the server gave, or None where it could not be reached.
        """
        stamp = int(at.timestamp() * 1000)
        try:
            with httpx.Client(timeout=_TIMEOUT_S) as client:
                run_id = self._start(client, name, stamp)
                for batch in _batches(tags, params):
                    self._post(client, "runs/log-batch", {"run_id": run_id, **batch})
                rows = [
                    {"key": k, "value": float(v), "timestamp": stamp, "step": 0}
                    for k, v in metrics.items()
                ]
                self._post(client, "runs/log-batch", {"run_id": run_id, "metrics": rows})
                done = {"run_id": run_id, "status": "FINISHED", "end_time": stamp}
                self._post(client, "runs/update", done)
        except (httpx.HTTPError, KeyError, ValueError) as error:
            logger.warning("%s: the run was not filed: %s", VARIABLE, type(error).__name__)
            return None
        return run_id

    def _start(self, client: httpx.Client, name: str, stamp: int) -> str:
        found = client.get(
            f"{self._api}/experiments/get-by-name", params={"experiment_name": self._experiment}
        )
        if found.status_code == httpx.codes.NOT_FOUND:
            made = self._post(client, "experiments/create", {"name": self._experiment})
            experiment = str(made["experiment_id"])
        else:
            found.raise_for_status()
            experiment = str(found.json()["experiment"]["experiment_id"])
        body = {"experiment_id": experiment, "run_name": name, "start_time": stamp}
        return str(self._post(client, "runs/create", body)["run"]["info"]["run_id"])

    def _post(self, client: httpx.Client, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        answer = client.post(f"{self._api}/{path}", json=body)
        answer.raise_for_status()
        found: dict[str, Any] = answer.json()
        return found


def _batches(tags: Mapping[str, str], params: Mapping[str, object]) -> list[dict[str, Any]]:
    rows = [("tags", k, v) for k, v in tags.items()] + [("params", k, v) for k, v in params.items()]
    batches = []
    for start in range(0, len(rows), _MOST_IN_A_BATCH):
        batch: dict[str, Any] = {"tags": [], "params": []}
        for kind, key, value in rows[start : start + _MOST_IN_A_BATCH]:
            batch[kind].append({"key": key, "value": str(value)})
        batches.append(batch)
    return batches


def tracker_of(environ: Mapping[str, str]) -> Tracker | None:
    """The tracker that the environment names, or None.

    Raises:
        TrackingError: the address is none of a server.
    """
    url = environ.get(VARIABLE)
    return Tracker(url) if url else None
