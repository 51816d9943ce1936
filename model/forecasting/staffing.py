"""Agents for a number of tickets: by hours of work, and by waiting time (Erlang C).

Source: Gans, Koole & Mandelbaum 2003, "Telephone Call Centers: Tutorial, Review, and Research
Prospects", section 4.1; the recursion is that of Erlang B (Erlang 1917).
"""

from math import exp

OCCUPANCY = 0.85
WITHIN_SHARE = 0.9
_MOST = 10_000


def waiting_probability(agents: int, load: float) -> float:
    """The share of tickets that find every agent busy (Erlang C).

    Args:
        agents: on duty, 1 or more.
        load: hours of work that arrive in an hour (Erlang), 0 or more.

    Returns:
        0 to 1; 1 where the load is more than the agents can do.

    Raises:
        ValueError: no agents, or a negative load.
    """
    if agents < 1 or load < 0:
        raise ValueError(f"expected agents and a load, got {agents} and {load}")
    if load >= agents:
        return 1.0
    blocked = 1.0
    for number in range(1, agents + 1):
        blocked = load * blocked / (number + load * blocked)
    busy = load / agents
    return blocked / (1 - busy * (1 - blocked))


def answered_share(agents: int, load: float, *, within_h: float, work_h: float) -> float:
    """The share of tickets that somebody takes up within a time.

    Args:
        agents: on duty.
        load: Erlang.
        within_h: hours.
        work_h: hours of work that one ticket takes, above 0.
    """
    if load >= agents:
        return 0.0
    waits = waiting_probability(agents, load)
    return 1 - waits * exp(-(agents - load) * within_h / work_h)


def agents_on_duty(
    tickets_per_h: float,
    work_h: float,
    *,
    within_h: float,
    share: float = WITHIN_SHARE,
    occupancy: float = OCCUPANCY,
) -> int:
    """The fewest agents at a time that answer `share` of the tickets within a time.

    Args:
        tickets_per_h: that arrive in an open hour.
        work_h: hours of work that one takes.
        within_h: the target of the first reply, in open hours.
        share: 0 to 1.
        occupancy: the largest share of an agent's time that may be spent on tickets.
    """
    load = tickets_per_h * work_h
    if load <= 0:
        return 0
    agents = max(1, int(load / occupancy))
    while agents < _MOST:
        is_bearable = load <= occupancy * agents
        if is_bearable and answered_share(agents, load, within_h=within_h, work_h=work_h) >= share:
            break
        agents += 1
    return agents
