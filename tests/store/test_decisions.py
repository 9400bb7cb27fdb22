"""One answer, one event; undo without limit; the last word of each reviewer."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from reviewer.model import Verdict
from reviewer.store import Store, decisions, events, proof
from tests.store.stocks import NOW, TWIN, ready, suggestion

MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
ONE, TWO = suggestion().key, suggestion(TWIN, probability=0.9).key


def decide(
    store: Store,
    verdict: Verdict,
    *,
    key: str = ONE,
    who: str = "an",
    seen: int | None = None,
    reason: str = "r",
) -> decisions.Saved:
    with store.writing() as db:
        answer = decisions.Answer(key, verdict, reason, "", "", (), seen)
        return decisions.decide(db, answer, reviewer=who, role="reviewer", now=NOW)


def undo(store: Store, who: str = "an", seq: int | None = None) -> decisions.Saved | None:
    with store.writing() as db:
        return decisions.undo(db, reviewer=who, role="reviewer", now=NOW, seq=seq)


def own(store: Store, key: str = ONE, who: str = "an") -> Verdict | None:
    with store.reading() as db:
        found = decisions.own(db, key, who)
    return None if found is None else found.verdict


def status(store: Store, key: str = ONE) -> str:
    with store.reading() as db:
        return decisions.status(db, key)


def test_a_double_click_is_one_event(store: Store) -> None:
    first = decide(store, Verdict.ACCEPT, seen=0)
    second = decide(store, Verdict.ACCEPT, seen=0)
    assert (first.repeated, second.repeated) == (False, True)
    assert first.event == second.event


def test_saying_the_same_again_without_a_version_adds_nothing(store: Store) -> None:
    first = decide(store, Verdict.ACCEPT)
    assert decide(store, Verdict.ACCEPT).event == first.event


def test_a_replay_after_undo_does_not_decide_again(store: Store) -> None:
    first = decide(store, Verdict.ACCEPT, seen=0)
    undo(store)
    again = decide(store, Verdict.ACCEPT, seen=0)
    assert again.repeated and again.event == first.event
    assert own(store) is None


def test_deciding_anew_after_undo_is_a_new_event(store: Store) -> None:
    decide(store, Verdict.ACCEPT, seen=0)
    taken = undo(store)
    assert taken is not None
    anew = decide(store, Verdict.ACCEPT, seen=taken.event.seq)
    assert not anew.repeated
    assert own(store) is Verdict.ACCEPT


def test_undo_brings_back_the_word_before(store: Store) -> None:
    decide(store, Verdict.ACCEPT)
    decide(store, Verdict.REJECT)
    assert own(store) is Verdict.REJECT
    undo(store)
    assert own(store) is Verdict.ACCEPT
    undo(store)
    assert own(store) is None
    assert undo(store) is None


def test_undo_is_deep_and_goes_back_in_time(store: Store) -> None:
    decide(store, Verdict.ACCEPT, key=ONE)
    decide(store, Verdict.DEFER, key=TWO)
    first = undo(store)
    assert first is not None and first.event.subject == TWO
    second = undo(store)
    assert second is not None and second.event.subject == ONE


def test_a_double_undo_of_one_decision_is_one_event(store: Store) -> None:
    decide(store, Verdict.ACCEPT, key=ONE)
    last = decide(store, Verdict.ACCEPT, key=TWO)
    first = undo(store, seq=last.event.seq)
    second = undo(store, seq=last.event.seq)
    assert first is not None and second is not None
    assert second.repeated and first.event == second.event
    assert own(store, ONE) is Verdict.ACCEPT


def test_nobody_undoes_for_another(store: Store) -> None:
    theirs = decide(store, Verdict.ACCEPT, who="bình")
    assert undo(store, "an") is None
    assert undo(store, "an", seq=theirs.event.seq) is None


STATUSES = [
    ({}, "pending"),
    ({"an": Verdict.ACCEPT}, "accepted"),
    ({"an": Verdict.DEFER}, "deferred"),
    ({"an": Verdict.DEFER, "bình": Verdict.REJECT}, "rejected"),
    ({"an": Verdict.DEFER, "bình": Verdict.ACCEPT}, "accepted"),
    ({"an": Verdict.REJECT, "bình": Verdict.ACCEPT}, "conflict"),
]


def test_status_adds_up_over_reviewers(fast_path: Path) -> None:
    for n, (words, wanted) in enumerate(STATUSES):
        here = ready(fast_path / f"{n}.db")
        for who, verdict in words.items():
            decide(here, verdict, who=who)
        assert status(here) == wanted
        here.close()


class Office(RuleBasedStateMachine):
    """Two people decide and undo at will; a list of lists is the model."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(dir=MEMORY)
        self.store = ready(Path(self.folder.name) / "r.db")
        self.done: dict[str, list[tuple[str, Verdict]]] = {"an": [], "bình": []}
        self.n = 0

    @rule(
        who=st.sampled_from(["an", "bình"]), key=st.sampled_from([ONE, TWO]), verdict=st.sampled_from(Verdict)
    )
    def decide(self, who: str, key: str, verdict: Verdict) -> None:
        self.n += 1
        decide(self.store, verdict, key=key, who=who, reason=str(self.n))
        self.done[who].append((key, verdict))

    @rule(who=st.sampled_from(["an", "bình"]))
    def undo(self, who: str) -> None:
        saved = undo(self.store, who)
        assert (saved is None) == (not self.done[who])
        if self.done[who]:
            self.done[who].pop()

    @invariant()
    def stands(self) -> None:
        for who, said in self.done.items():
            for key in (ONE, TWO):
                last = [verdict for of, verdict in said if of == key]
                assert own(self.store, key, who) == (last[-1] if last else None)
        with self.store.reading() as db:
            found = proof.prove(db)
            assert (found.first_broken, found.wrong_projections) == (0, 0)
            assert len(list(events.events(db))) == found.events

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()


TestOffice = Office.TestCase
TestOffice.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)
