"""Many reviewers at once, real service calls: nothing lost, doubled or refused; how long a decision takes.

Everybody decides their own choice of the same suggestions, so that many are in conflict; a part
waits for a second reading, and every tenth decision is followed by a comment.
"""

from __future__ import annotations

import threading
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, Any

from reviewer import service
from reviewer.model import Action, Competence, Coverage, Credit, Message, Relation, Suggestion, Verdict
from reviewer.service.views import QueueFilter, Role, Status, User
from reviewer.store import events, open_store, outcome, runs

if TYPE_CHECKING:
    from reviewer.store import Store

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
LEAD = User("lead", Role.LEAD)
REASON = {Verdict.ACCEPT: "same-rule", Verdict.REJECT: "other-scope"}


def measured(people: int = 50, each: int = 200) -> dict[str, Any]:
    """`people` × `each` decisions on a file on disk; figures of the wait for a decision's receipt."""
    with TemporaryDirectory() as folder:
        store = stocked(Path(folder) / "bench.db", suggestions=2 * each)
        result = at_once(store, people=people, each=each)
        store.close()
    return result


def stocked(path: Path, *, suggestions: int) -> Store:
    """A database with that many suggestions and nothing else."""
    store = open_store(path)
    run = runs.start(store.writer, as_of=date(2026, 3, 2), now=NOW, version="bench", inputs="bench")
    outcome.add_suggestions(store.writer, run, (_suggestion(n) for n in range(suggestions)))
    with store.writing() as db:
        outcome.finish(db, run)
        outcome.close(db, run, now=NOW, report="{}")
    return store


def _suggestion(n: int) -> Suggestion:
    return Suggestion(
        action=Action.REPEAL,
        targets=(f"18-2019/main/dieu-{n}",),
        keeper=f"27-2025/main/dieu-{n}",
        relation=Relation.OVERLAP,
        detector="overlap",
        probability=0.5 + n / 100_000,
        reason=Message.of("suggest.repeated", where="-"),
        credit=Credit.DUTY_REMOVED,
        competence=Competence.SELF,
        slots=(),
        coverage=Coverage(()),
        cluster="",
        why=("bench",),
    )


def at_once(store: Store, *, people: int, each: int) -> dict[str, Any]:
    """Let them all decide; compare what is stored with what each of them said."""
    service.plan_second_reading(store, 0.3, salt="bench", now=NOW, user=LEAD)
    with store.reading() as db:
        before = events.head(db)[0]
    keys = [row.key for row in service.queue(store, user=LEAD, limit=2 * each).rows]
    said: dict[tuple[str, str], Verdict] = {}
    waits: list[float] = []
    refused: list[str] = []
    gate = threading.Barrier(people + 1)

    def reviewer(n: int) -> None:
        rng, user = Random(n), User(f"reviewer {n}", Role.REVIEWER)
        chosen = rng.sample(keys, each)
        gate.wait()
        for turn, key in enumerate(chosen):
            verdict = rng.choice((Verdict.ACCEPT, Verdict.REJECT))
            began = perf_counter()
            try:
                service.decide(store, key, verdict, reason=REASON[verdict], seen=0, now=NOW, user=user)
                waits.append(perf_counter() - began)
                said[(key, user.name)] = verdict
                if turn % 10 == 9:
                    service.comment(store, key, f"comment {turn}", now=NOW, user=user)
            except Exception as exc:  # noqa: BLE001 - counted, whatever it is
                refused.append(repr(exc))

    threads = [threading.Thread(target=reviewer, args=(n,)) for n in range(people)]
    for thread in threads:
        thread.start()
    gate.wait()
    began = perf_counter()
    for thread in threads:
        thread.join()
    seconds = perf_counter() - began
    return {
        "people": people,
        "decisions_each": each,
        "refused": len(refused),
        "first_refusals": refused[:3],
        **_stored(store, said, before),
        "decisions_a_second": round(len(waits) / seconds, 1),
        "wait": {name: _share(waits, share) for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))},
        "longest_wait": max(waits, default=0.0),
        "seconds": {"all": seconds},
    }


def _share(waits: list[float], share: float) -> float:
    return sorted(waits)[min(len(waits) - 1, int(share * len(waits)))] if waits else 0.0


def _stored(store: Store, said: dict[tuple[str, str], Verdict], before: int) -> dict[str, Any]:
    """What the chain and the lead's list hold, against what was said."""
    with store.reading() as db:
        chain = [e for e in events.events(db) if e.seq > before]
    kept = Counter((e.subject, e.actor, e.data["verdict"]) for e in chain if e.verb == "decide")
    wanted = {(key, who, verdict.value) for (key, who), verdict in said.items()}
    words: dict[str, set[Verdict]] = {}
    for (key, _), verdict in said.items():
        words.setdefault(key, set()).add(verdict)
    contrary = {key for key, verdicts in words.items() if len(verdicts) == 2}
    page = service.queue(store, QueueFilter(statuses=(Status.CONFLICT,)), user=LEAD, limit=100_000)
    return {
        "events": len(chain),
        "comments": sum(e.verb == "comment" for e in chain),
        "lost": len(wanted - kept.keys()),
        "doubled": sum(n - 1 for n in kept.values()) + len(kept.keys() - wanted),
        "conflicts": len(contrary),
        "conflicts_not_listed": len(contrary ^ {row.key for row in page.rows}),
        "verified": service.verify(store).ok,
    }
