"""Many people at once, and many programs: nothing lost, doubled or refused."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import threading
import time
from typing import TYPE_CHECKING

from reviewer.model import Verdict
from reviewer.store import Store, decisions, events, open_store, proof
from tests.store.stocks import NOW, TWIN, suggestion

if TYPE_CHECKING:
    from pathlib import Path

ONE, TWO = suggestion().key, suggestion(TWIN, probability=0.9).key


def say(store: Store, who: str, n: int) -> bool:
    """Decision `n` of one person; whether it was new."""
    verdict = list(Verdict)[n % 3]
    answer = decisions.Answer(ONE if n % 2 else TWO, verdict, f"lý do {n}", "", "", (), None)
    with store.writing() as db:
        return not decisions.decide(db, answer, reviewer=who, role="reviewer", now=NOW).repeated


def test_twenty_people_fifty_decisions_each(store: Store) -> None:
    people, each = 20, 50
    waits: list[float] = []
    problems: list[Exception] = []

    def work(who: str) -> None:
        try:
            for n in range(each):
                began = time.perf_counter()
                assert say(store, who, n)
                waits.append(time.perf_counter() - began)
        except Exception as exc:  # noqa: BLE001 - shown below
            problems.append(exc)

    threads = [threading.Thread(target=work, args=(f"người {n}",)) for n in range(people)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not problems
    with store.reading() as db:
        chain = list(events.events(db))
        assert len(chain) == people * each
        assert {(e.actor, e.data["reason"]) for e in chain} == {
            (f"người {p}", f"lý do {n}") for p in range(people) for n in range(each)
        }
        found = proof.prove(db)
    assert (found.first_broken, found.wrong_projections, found.integrity) == (0, 0, "ok")
    assert sorted(waits)[int(len(waits) * 0.99)] < 5.0  # quiet machine: see bench


def test_the_same_answer_from_all_sides_is_one_event(store: Store) -> None:
    new: list[bool] = []
    gate = threading.Barrier(16)

    def click() -> None:
        answer = decisions.Answer(ONE, Verdict.ACCEPT, "", "", "", (), 0)
        gate.wait()
        with store.writing() as db:
            new.append(not decisions.decide(db, answer, reviewer="an", role="reviewer", now=NOW).repeated)

    for _ in range(10):
        threads = [threading.Thread(target=click) for _ in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert new.count(True) == 1
    with store.reading() as db:
        assert events.head(db)[0] == 1


def office(path: Path, who: str, count: int, answers: object) -> None:
    store = open_store(path)
    refused = 0
    for n in range(count):
        try:
            say(store, who, n)
        except Exception:  # noqa: BLE001 - counted: the test wants none
            refused += 1
    answers.put(refused)  # type: ignore[attr-defined]


def test_several_programs_on_one_file(store: Store) -> None:
    programs, each = 4, 60
    store.close()
    context = multiprocessing.get_context("spawn")
    answers = context.SimpleQueue()
    started = [
        context.Process(target=office, args=(store.path, f"người {n}", each, answers))
        for n in range(programs)
    ]
    for process in started:
        process.start()
    for process in started:
        process.join(120)
    assert [answers.get() for _ in started] == [0] * programs
    with store.reading() as db:
        assert events.head(db)[0] == programs * each
        assert proof.prove(db).first_broken == 0


def test_the_writer_survives_a_fork(store: Store) -> None:
    say(store, "cha", 0)
    context = multiprocessing.get_context("fork")
    answers = context.SimpleQueue()
    child = context.Process(target=office, args=(store.path, "con", 5, answers))
    child.start()
    child.join(60)
    assert answers.get() == 0
    say(store, "cha", 1)
    with store.reading() as db:
        assert events.head(db)[0] == 7
        assert proof.prove(db).first_broken == 0


def keep_deciding(path: Path, first: int, pipe: int) -> None:
    """Decide on and on; say each number only after it is saved."""
    store = open_store(path)
    for n in range(first, 1_000_000):
        say(store, "an", n)
        os.write(pipe, f"{n}\n".encode())


def test_killed_while_deciding(store: Store) -> None:
    """kill -9 at random moments: every decision that was acknowledged is there, the chain is whole."""
    rng = random.Random(5)
    context = multiprocessing.get_context("fork")
    done = 0  # decisions that are in the file
    for _ in range(40):
        read, write = os.pipe()
        program = context.Process(target=keep_deciding, args=(store.path, done, write))
        program.start()
        os.close(write)
        with os.fdopen(read) as told:
            last = [told.readline() for _ in range(rng.randrange(1, 12))][-1]
            time.sleep(rng.random() / 200)
            program.kill()
            program.join()
            rest = [last, *told.read().split()]
        with store.reading() as db:
            said = [e.data["reason"] for e in events.events(db)]
            found = proof.prove(db)
        assert int(rest[-1]) < len(said)
        assert said == [f"lý do {n}" for n in range(len(said))]
        assert (found.first_broken, found.wrong_projections, found.integrity) == (0, 0, "ok")
        done = len(said)
    assert done > 40


def test_payloads_are_json(store: Store) -> None:
    say(store, "an", 1)
    with store.reading() as db:
        event = next(events.events(db))
    assert json.loads(event.payload)["reason"] == "lý do 1"
