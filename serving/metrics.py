"""What Prometheus scrapes. Labels are closed sets: no id and no text ever becomes one."""

from collections.abc import Mapping

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.process_collector import ProcessCollector

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """The service's numbers, in a registry of their own: two apps in a process do not mix."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self.requests = Counter(
            "replywright_requests",
            "Requests answered.",
            ("method", "route", "status"),
            registry=registry,
        )
        self.request_seconds = Histogram(
            "replywright_request_seconds",
            "From the first byte to the last.",
            ("route",),
            buckets=_SECONDS,
            registry=registry,
        )
        self._stage_seconds = Histogram(
            "replywright_stage_seconds",
            "Stages of a draft.",
            ("stage",),
            buckets=_SECONDS,
            registry=registry,
        )
        self.drafts = Counter(
            "replywright_drafts", "Drafts made.", ("status", "language"), registry=registry
        )
        self.decisions = Counter(
            "replywright_decisions",
            "Decisions; approve is a draft sent as it is.",
            ("action", "outcome"),
            registry=registry,
        )
        self.superseded = Counter(
            "replywright_superseded", "Drafts gone stale.", ("reason",), registry=registry
        )
        self.reloads = Counter(
            "replywright_reloads",
            "Exchanges of workspace and model.",
            ("result",),
            registry=registry,
        )
        self._backlog = Gauge(
            "replywright_backlog", "Drafts to decide.", ("status", "priority"), registry=registry
        )
        self._tickets = Gauge(
            "replywright_tickets", "Live tickets.", ("status",), registry=registry
        )
        self._outbox = Gauge(
            "replywright_outbox_waiting", "Notices nobody was told of yet.", registry=registry
        )
        self._drift = Gauge(
            "replywright_drift_divergence",
            "Jensen-Shannon divergence of the last seven days from what they are compared with.",
            ("feature", "against"),
            registry=registry,
        )
        self._drift_expected = Gauge(
            "replywright_drift_expected",
            "What chance alone would give, 95th percentile.",
            ("feature", "against"),
            registry=registry,
        )
        self._ready = Gauge(
            "replywright_ready", "1 where the service can do its work.", registry=registry
        )

    def observe_stage(self, stage: str, seconds: float) -> None:
        """Book the duration of a stage."""
        self._stage_seconds.labels(stage).observe(max(0.0, seconds))

    def set_backlog(
        self,
        drafts: Mapping[tuple[str, str], int],
        tickets: Mapping[str, int],
        outbox_waiting: int,
    ) -> None:
        """Say what is waiting now."""
        self._backlog.clear()
        for (status, priority), count in drafts.items():
            self._backlog.labels(status, priority).set(count)
        self._tickets.clear()
        for status, count in tickets.items():
            self._tickets.labels(status).set(count)
        self._outbox.set(outbox_waiting)

    def set_drift(self, found: Mapping[tuple[str, str], tuple[float, float]]) -> None:
        """Say how far each feature lies from what it is compared with: (divergence, expected)."""
        self._drift.clear()
        self._drift_expected.clear()
        for names, (divergence, expected) in found.items():
            self._drift.labels(*names).set(divergence)
            self._drift_expected.labels(*names).set(expected)

    def set_ready(self, problems: int) -> None:
        """Say whether the service is ready."""
        self._ready.set(0 if problems else 1)

    def render(self) -> bytes:
        """The text format of Prometheus."""
        return generate_latest(self._registry)
