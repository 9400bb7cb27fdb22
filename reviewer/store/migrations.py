"""The schema, as named steps. A step that has shipped is never edited: the next change is a new step.

`create` runs them under a lock between processes, in one transaction: a crash at any step
leaves the old file.
"""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING, Final

from filelock import FileLock, Timeout
from sqlite_utils import Database, Migrations

from reviewer.store.connect import Connection, connect, journal_mode
from reviewer.store.problems import (
    BUSY_SECONDS,
    Locked,
    Missing,
    Newer,
    NotADatabase,
    ReadOnly,
    Unopenable,
    named,
)

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID: Final = 0x52765244  # "RvRD": tells our files from other programs' SQLite files

schema = Migrations("reviewer")
STEPS: Final = ("stock", "analysis", "decisions")  # every step there is, in order; a test compares


@schema(name="stock")
def _stock(db: Database) -> None:
    """Files, the text of each instrument once, and spans into it."""
    _script(
        db,
        """
        create table file (
            id integer primary key,
            sha256 text not null unique,  -- of the bytes
            name text not null,
            stock text not null,
            added text not null,
            instruments integer not null
        );
        create table source (
            id integer primary key,
            file integer not null references file on delete cascade,
            name text not null,
            reader text not null,
            encoding text not null,
            text text not null,           -- NFC; every span below counts its code points
            text_sha256 text not null,
            characters integer not null,
            pages text not null,          -- JSON, as are the next four
            tables text not null,
            notes text not null,
            hints text not null,
            origin text                   -- null: identity
        );
        create index source_file on source(file);
        create table instrument (
            id integer primary key,
            source integer not null unique references source on delete cascade,
            key text not null unique,
            identity text not null,
            number text not null,
            type text not null,
            rank integer not null,
            issuer text not null,
            province text not null,
            level text not null,
            issued text,
            title text not null,
            signer text not null,
            in_force_from text,
            attached text not null,
            subject text not null,
            effect_from text,
            chapters text not null,       -- JSON: article address → chapter of the codification
            bare text not null,           -- number, title, issuer without diacritics
            provisions integer not null,
            articles integer not null,
            clauses integer not null,
            points integer not null,
            citations integer not null,
            units integer not null
        );
        create index instrument_number on instrument(number);
        create index instrument_order on instrument(rank, issued desc, number, key);
        create table provision (
            id integer primary key,
            slug text not null unique,    -- Provision.id
            instrument integer not null references instrument on delete cascade,
            parent integer,
            kind text not null,
            part text not null,
            label text not null,
            address text not null,
            heading text not null,
            start integer not null,
            stop integer not null,
            own_stop integer not null,
            unit integer not null,        -- 1: a khoản, or an article without: what is compared and counted
            indexed integer not null      -- the provision whose row in `search` holds these words
        );
        create index provision_instrument on provision(instrument, start);
        create index provision_indexed on provision(indexed);
        create table citation (
            id integer primary key,
            provision integer not null references provision on delete cascade,
            start integer not null,
            stop integer not null,
            internal integer not null,
            instrument text not null,
            articles text not null
        );
        create index citation_provision on citation(provision);
        create index citation_instrument on citation(instrument);
        create table recital (
            id integer primary key,
            instrument integer not null references instrument on delete cascade,
            start integer not null,
            stop integer not null,
            text text not null,
            names text not null
        );
        create index recital_instrument on recital(instrument);
        create table amendment (
            id integer primary key,
            provision integer not null references provision on delete cascade,
            target_instrument text not null,
            target_address text not null,
            action text not null,
            start integer,
            stop integer
        );
        create index amendment_provision on amendment(provision);
        create table effect (
            id integer primary key,
            instrument integer not null references instrument on delete cascade,
            kind text not null check (kind in ('repeals', 'replaces')),
            target text not null,
            address text not null
        );
        create index effect_instrument on effect(instrument);
        create table editor_link (
            id integer primary key,
            instrument integer not null references instrument on delete cascade,
            article text not null,
            target text not null
        );
        create index editor_link_instrument on editor_link(instrument);
        create table warning (
            id integer primary key,
            instrument integer not null references instrument on delete cascade,
            message text not null
        );
        create index warning_instrument on warning(instrument);
        create virtual table search using fts5(
            words, bare, content='', tokenize="unicode61 remove_diacritics 0"
        );
        """,
    )


@schema(name="analysis")
def _analysis(db: Database) -> None:
    """What the machine observed and offers. Rows of a run count once `setting` names the run."""
    _script(
        db,
        """
        create table setting (name text primary key, value text not null) without rowid;
        create table run (
            id integer primary key,
            started text not null,
            finished text,
            as_of text not null,
            version text not null,
            inputs text not null,         -- hash of stock, date, models and knowledge
            report text
        );
        create table finding (
            id integer primary key,
            run integer not null references run,
            key text not null,
            detector text not null,
            provision integer not null references provision on delete cascade,
            start integer not null,
            stop integer not null,
            quote text not null,
            message text not null,
            source text not null,
            related text not null
        );
        create index finding_run on finding(run, provision);
        create index finding_provision on finding(provision);
        create table pair (
            id integer primary key,
            run integer not null references run,
            a integer not null references provision on delete cascade,
            b integer not null references provision on delete cascade,
            relation text not null,
            contained text not null,
            probability real not null,
            distribution text not null,
            why text not null,
            slots text not null
        );
        create index pair_run on pair(run, a, b);
        create index pair_a on pair(a);
        create index pair_b on pair(b);
        create table cluster (
            id integer primary key,
            run integer not null references run,
            key text not null,
            keeper integer not null references provision on delete cascade,
            relation text not null,
            probability real not null
        );
        create index cluster_run on cluster(run, key);
        create index cluster_keeper on cluster(keeper);
        create table cluster_member (
            cluster integer not null references cluster on delete cascade,
            provision integer not null references provision on delete cascade,
            primary key (cluster, provision)
        ) without rowid;
        create index cluster_member_provision on cluster_member(provision);
        create table citation_target (
            id integer primary key,
            run integer not null references run,
            citation integer not null references citation on delete cascade,
            provision integer not null references provision on delete cascade
        );
        create index citation_target_citation on citation_target(citation, run);
        create index citation_target_provision on citation_target(provision);
        create index citation_target_run on citation_target(run);
        create table suggestion (         -- narrow: filters and counts read all of it
            number integer primary key,   -- shown as DX-00012
            key text not null unique,
            action text not null,
            relation text,
            detector text not null,
            probability real not null,
            doubt real not null,          -- 1 - probability: ascending is strongest first
            credit text not null,
            competence text not null,
            keeper text not null,
            cluster text not null,
            subject text not null,
            residue integer not null,
            instrument text not null,     -- key of the first target's instrument, and where in it
            place integer not null,
            first_run integer not null,
            last_seen_run integer,        -- null: the current one
            current integer not null,
            status text not null          -- what all reviewers' last words add up to; made of the events
        );
        create index suggestion_strongest on suggestion(current, doubt, number);
        create index suggestion_document on suggestion(current, instrument, place, number);
        create index suggestion_status on suggestion(current, status);
        create table suggestion_body (
            number integer primary key references suggestion,
            body text not null            -- the Suggestion, JSON
        );
        create table suggestion_target (
            -- key columns first: SQLite 3.40's integrity check misreads another order
            suggestion integer not null references suggestion,
            side text not null check (side in ('cut', 'keep')),
            ordinal integer not null,
            provision text not null,      -- slug: a target outlives its provision
            instrument text not null,     -- key, the slug's first step
            primary key (suggestion, side, ordinal)
        ) without rowid;
        create index suggestion_target_provision on suggestion_target(provision, suggestion);
        create index suggestion_target_instrument on suggestion_target(instrument, suggestion);
        create table suggestion_draft (   -- what a run that does not count yet will suggest
            id integer primary key,
            run integer not null references run,
            key text not null,
            action text not null,
            relation text,
            detector text not null,
            probability real not null,
            credit text not null,
            competence text not null,
            keeper text not null,
            cluster text not null,
            subject text not null,
            residue integer not null,
            instrument text not null,
            place integer not null,
            body text not null
        );
        create index suggestion_draft_run on suggestion_draft(run, key);
        """,
    )


@schema(name="decisions")
def _decisions(db: Database) -> None:
    """What people did: appended, chained, never changed. The projections below can be made again from it."""
    _script(
        db,
        """
        create table event (
            seq integer primary key,
            time text not null,
            actor text not null,
            role text not null,
            verb text not null,
            subject text not null,
            payload text not null,        -- canonical JSON, NFC
            prev text not null,
            hash text not null
        );
        create index event_actor on event(actor, verb, seq);
        create index event_subject on event(subject, actor, seq);
        create index event_answer on event(
            subject, actor, json_extract(payload, '$.verdict'),
            json_extract(payload, '$.reason'), json_extract(payload, '$.seen')
        ) where verb = 'decide';
        create index event_undoes on event(json_extract(payload, '$.undoes')) where verb = 'undo';

        create trigger event_only_appends before insert on event
        when new.seq is not (select coalesce(max(seq), 0) + 1 from event)
        begin select raise(abort, 'event: append only'); end;

        create trigger event_chains before insert on event
        when new.prev is not coalesce((select hash from event order by seq desc limit 1), '')
        begin select raise(abort, 'event: prev must be the last hash'); end;

        create trigger event_answers_once before insert on event
        when new.verb = 'decide' and exists (
            select 1 from event where verb = 'decide'
                and subject = new.subject and actor = new.actor
                and json_extract(payload, '$.verdict') is json_extract(new.payload, '$.verdict')
                and json_extract(payload, '$.reason') is json_extract(new.payload, '$.reason')
                and json_extract(payload, '$.seen') is json_extract(new.payload, '$.seen'))
        begin select raise(abort, 'event: this answer is saved already'); end;

        create trigger event_undoes_once before insert on event
        when new.verb = 'undo' and exists (
            select 1 from event where verb = 'undo'
                and json_extract(payload, '$.undoes') is json_extract(new.payload, '$.undoes'))
        begin select raise(abort, 'event: taken back already'); end;

        create trigger event_stays before update on event
        begin select raise(abort, 'event: append only'); end;

        create trigger event_remains before delete on event
        begin select raise(abort, 'event: append only'); end;

        create table decision_state (
            suggestion text not null,
            reviewer text not null,
            verdict text not null,
            reason text not null,
            note text not null,
            keeper text not null,
            exempt text not null,
            at text not null,
            event integer not null references event,
            primary key (suggestion, reviewer)
        ) without rowid;
        create index decision_state_reviewer on decision_state(reviewer, verdict);

        create table baseline (
            name text primary key,
            event integer not null references event,
            body text not null            -- canonical JSON, also in the event
        ) without rowid;
        create trigger baseline_stays before update on baseline
        begin select raise(abort, 'baseline: frozen'); end;
        create trigger baseline_remains before delete on baseline
        begin select raise(abort, 'baseline: frozen'); end;
        """,
    )


def _script(db: Database, script: str) -> None:
    """Run `script` statement by statement: sqlite3's executescript would commit first."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            db.conn.execute(statement)
            statement = ""


def create(path: Path, *, new: bool) -> None:
    """Make sure that `path` is there (made when `new`) with today's schema. Raises DatabaseError."""
    if not path.exists():
        if not new:
            raise Missing("store.missing", file=str(path))
        _touch(path)
    elif path.is_dir():
        raise NotADatabase("store.not-a-database", file=str(path))
    elif not os.access(path, os.R_OK):
        raise Unopenable("store.cannot-open", file=str(path))
    with named(path):
        if _pending(path):
            _upgrade(path)


def _touch(path: Path) -> None:
    """Create an empty file only its owner may read: journals take their mode from it."""
    if not path.parent.is_dir():
        raise Missing("store.no-folder", file=str(path), folder=str(path.parent))
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return  # another process was first
    except PermissionError as exc:
        raise ReadOnly("store.read-only-folder", file=str(path), folder=str(path.parent)) from exc
    except OSError as exc:
        raise Unopenable("store.cannot-create", file=str(path), detail=exc.strerror or "") from exc


def _pending(path: Path) -> bool:
    """Whether steps are missing. Raises for another program's file, and for one of a newer version."""
    db = connect(path)
    try:
        db.execute("begin")  # one state for all the questions; also rolls back what a killed writer left
        tables = db.execute("select count(*) from sqlite_master").fetchone()[0]
        if tables == 0:
            return True
        if db.execute("pragma application_id").fetchone()[0] != APPLICATION_ID:
            raise NotADatabase("store.foreign-database", file=str(path))
        applied = _applied(db)
        unknown = [name for name in applied if name not in STEPS]
        if unknown:
            raise Newer("store.newer", file=str(path), step=unknown[0])
        return len(applied) < len(STEPS)
    finally:
        db.close()


APPLIED = "select name from _sqlite_migrations where migration_set = 'reviewer' order by rowid"


def _applied(db: Connection) -> list[str]:
    return [row[0] for row in db.execute(APPLIED)]


def _upgrade(path: Path) -> None:
    """All missing steps in one transaction, one process at a time."""
    if not os.access(path, os.W_OK):
        raise ReadOnly("store.read-only", file=str(path))
    lock = FileLock(f"{path}-lock", timeout=2 * BUSY_SECONDS, mode=0o600)
    try:
        with lock:
            db = connect(path)
            try:
                db.execute(f"pragma journal_mode={journal_mode()}")
                db.execute("begin immediate")
                db.execute(f"pragma application_id={APPLICATION_ID}")
                schema.apply(Database(db, execute_plugins=False))
                db.execute("commit")
            finally:
                db.close()
    except Timeout as exc:
        raise Locked("store.locked", file=str(path), seconds=int(2 * BUSY_SECONDS), holder="?") from exc
    except PermissionError as exc:
        raise ReadOnly("store.read-only-folder", file=str(path), folder=str(path.parent)) from exc
