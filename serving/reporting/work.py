"""Minutes of a reply, agents for a week, and which intents to automate first."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from model.forecasting.history import Counts
from model.forecasting.prediction import HIGH, LOW
from model.forecasting.staffing import OCCUPANCY, WITHIN_SHARE, agents_on_duty
from serving.reporting.figures import mean, share
from serving.reporting.forecast_records import Automation, Expected, Minutes, Plan
from serving.reporting.past import Decided

# Two decisions of an agent further apart were not one piece of work; quicker ones were one act.
LONGEST_WORK = timedelta(minutes=15)
SHORTEST_WORK = timedelta(seconds=2)
LEAST_TIMED = 20
LEAST_DECISIONS = 20
LEAST_SAVED_H = 0.1


@dataclass(frozen=True, slots=True)
class Assumed:
    """What the service cannot know.

    Attributes:
        minutes_per_ticket: of one reply, where too few were timed.
        hours_per_agent: in a week.
        first_reply_h: target of the first reply, in opening hours.
        look_minutes: that one look at an automated draft takes.
        occupancy: share of an agent's hours that may be spent on tickets.
        within_share: of the tickets that shall meet the target.
        target_agents: that shall be enough, or None.
    """

    minutes_per_ticket: float = 6.0
    hours_per_agent: float = 35.0
    first_reply_h: float = 4.0
    look_minutes: float = 0.5
    occupancy: float = OCCUPANCY
    within_share: float = WITHIN_SHARE
    target_agents: float | None = None


def minutes_by_intent(decided: Sequence[Decided]) -> dict[str, Minutes]:
    """Minutes of a reply by intent, by the time since the agent's decision before.

    An intent with fewer than 20 such times is not in it: the given minutes hold.
    """
    timed: dict[str, list[float]] = defaultdict(list)
    latest: dict[str, Decided] = {}
    for act in sorted(decided, key=lambda d: d.at):
        before = latest.get(act.agent)
        latest[act.agent] = act
        if before is not None and SHORTEST_WORK <= act.at - before.at <= LONGEST_WORK:
            timed[act.intent].append((act.at - before.at) / timedelta(minutes=1))
    found = {}
    for intent, minutes in timed.items():
        if len(minutes) < LEAST_TIMED:
            continue
        own = mean(minutes)
        assert own.value is not None
        assert own.low is not None
        assert own.high is not None
        found[intent] = Minutes(
            intent=intent,
            minutes=round(own.value, 2),
            low=round(max(0.0, own.low), 2),
            high=round(own.high, 2),
            n=own.n,
        )
    return found


def minutes_of(intent: str, known: Mapping[str, Minutes], assumed: Assumed) -> Minutes:
    """The minutes of an intent: timed, else as given."""
    given = assumed.minutes_per_ticket
    return known.get(intent) or Minutes(intent=intent, minutes=given, low=given, high=given, n=0)


@dataclass(frozen=True, slots=True)
class Mix:
    """Shares of intents among the tickets to come; they sum to 1 unless there are none."""

    shares: Mapping[str, float]

    @classmethod
    def of(cls, topics: Sequence[Counter[tuple[str, str]]]) -> "Mix":
        """The mix of the weeks read, of all stores."""
        found: Counter[str] = Counter()
        for week in topics:
            for (_, intent), n in week.items():
                found[intent] += n
        total = found.total()
        return cls({intent: n / total for intent, n in found.items()})

    def minutes(self, known: Mapping[str, Minutes], assumed: Assumed) -> tuple[float, float]:
        """(mean minutes of a reply, their standard error)."""
        if not self.shares:
            return assumed.minutes_per_ticket, 0.0
        own = {i: minutes_of(i, known, assumed) for i in self.shares}
        middle = sum(s * own[i].minutes for i, s in self.shares.items())
        spread = sum((s * (own[i].high - own[i].low) / 3.92) ** 2 for i, s in self.shares.items())
        return middle, float(np.sqrt(spread))


def expected_of(draws: Counts, middle: float, digits: int = 1) -> Expected:
    """An expected number with the 80 % interval of its draws."""
    low, high = np.percentile(draws, [LOW, HIGH])
    return Expected(
        expected=round(middle, digits),
        low=round(float(low), digits),
        high=round(float(high), digits),
    )


def hours_draws(
    tickets: Counts, minutes: tuple[float, float], replies: float, rng: np.random.Generator
) -> Counts:
    """Hours of work for drawn tickets, uncertain minutes included; shape as `tickets`."""
    middle, spread = minutes
    drawn = np.maximum(0.0, middle + spread * rng.standard_normal((len(tickets), 1)))
    return np.asarray(tickets * replies * drawn / 60)


def agents_for(hours: float, assumed: Assumed) -> float:
    """Agents by the plain rule of utilisation: hours of work by hours that may be spent on it."""
    return hours / (assumed.hours_per_agent * assumed.occupancy)


def on_duty(replies: float, open_h: float, minutes: float, assumed: Assumed) -> int:
    """Agents at a time on a day; 0 where it has no replies or no opening hours."""
    if not open_h or not minutes:
        return 0
    return agents_on_duty(
        replies / open_h,
        minutes / 60,
        within_h=assumed.first_reply_h,
        share=assumed.within_share,
        occupancy=assumed.occupancy,
    )


def plan_for(
    week: str,
    tickets: float,
    hours: float,
    *,
    mix: Mix,
    decided: Sequence[Decided],
    known: Mapping[str, Minutes],
    replies: float,
    assumed: Assumed,
) -> Plan:
    """The intents whose sure drafts save most, until the target is reached.

    Args:
        week: the busiest one.
        tickets: expected in it.
        hours: of work that they take.
        mix: of intents.
        decided: from which approval is known.
        known: minutes by intent.
        replies: for each ticket.
        assumed: hours, minutes and the target.
    """
    acts: dict[str, list[Decided]] = defaultdict(list)
    for act in decided:
        acts[act.intent].append(act)
    steps = [
        step
        for intent, part in mix.shares.items()
        if (step := _step(intent, part * tickets, acts[intent], known, replies, assumed))
    ]
    steps.sort(key=lambda step: (-step.hours_saved_low, step.intent))
    target, chosen = assumed.target_agents, []
    needed = before = agents_for(hours, assumed)
    for step in steps:
        if target is not None and needed <= target:
            break
        hours = max(0.0, hours - step.hours_saved_low)
        needed = agents_for(hours, assumed)
        chosen.append(step.model_copy(update={"agents_after": round(needed, 2)}))
    return Plan(
        week=week,
        agents=round(before, 2),
        target_agents=target,
        is_reached=None if target is None else needed <= target,
        look_minutes=assumed.look_minutes,
        least_decisions=LEAST_DECISIONS,
        steps=tuple(chosen),
    )


def _step(
    intent: str,
    tickets: float,
    acts: Sequence[Decided],
    known: Mapping[str, Minutes],
    replies: float,
    assumed: Assumed,
) -> Automation | None:
    """What an intent would save; None where too few sure drafts were decided to say so."""
    sure = [act for act in acts if act.level == "auto"]
    if len(sure) < LEAST_DECISIONS:
        return None
    sure_share = share(len(sure), len(acts))
    as_is = share(sum(act.action == "approve" for act in sure), len(sure))
    minutes = minutes_of(intent, known, assumed)
    spared = max(0.0, minutes.minutes - assumed.look_minutes)
    hours = tickets * replies * (sure_share.value or 0.0) * spared / 60
    if hours * as_is.low < LEAST_SAVED_H:
        return None
    return Automation(
        intent=intent,
        tickets=round(tickets, 1),
        minutes=minutes,
        sure=sure_share,
        as_is=as_is,
        hours_saved=round(hours * (as_is.value or 0.0), 2),
        hours_saved_low=round(hours * as_is.low, 2),
        agents_after=0.0,
    )
