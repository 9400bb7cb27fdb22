"""What waits for a reviewer, and one suggestion with all its evidence.

`id` of a suggestion is its key or its number ("DX-00012", "12").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewer import compare, structure
from reviewer.model import Message, Relation
from reviewer.service import blind, lines
from reviewer.service.histories import event_views
from reviewer.service.instruments import finding_view
from reviewer.service.numbers import key_of, shown_number
from reviewer.service.people import Right, may, require
from reviewer.service.views import (
    ClusterView,
    Facet,
    Facets,
    MemberView,
    Place,
    QueueFilter,
    QueuePage,
    QueueRow,
    SideView,
    Status,
    SuggestionView,
    User,
)
from reviewer.store import catalogue, decisions, runs, suggestions
from reviewer.store import stock as shelves

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewer.model import Judgement, Suggestion
    from reviewer.store import Connection, Store
    from reviewer.store.suggestions import Ask, Item

EVERYTHING: Final = QueueFilter()


def _ask(filter: QueueFilter, user: User) -> Ask:
    return suggestions.Ask(
        reviewer=user.name,
        relations=filter.relations,
        actions=filter.actions,
        statuses=filter.statuses,
        subjects=filter.subjects,
        instruments=filter.instruments,
        competences=filter.competences,
        detectors=filter.detectors,
        at_least=filter.at_least,
        text=filter.text,
        mine=filter.mine,
        assigned=filter.assigned,
        blind=not may(user, Right.LEAD),
        order=filter.order,
    )


def queue(
    store: Store, filter: QueueFilter = EVERYTHING, *, user: User, offset: int = 0, limit: int = 50
) -> QueuePage:
    """A page of current suggestions. Order: see `Order`; ties by number."""
    require(user, Right.READ)
    with store.reading() as db:
        items, total = suggestions.page(db, _ask(filter, user), offset=offset, limit=limit)
        slugs = {i.suggestion.targets[0] for i in items} | {i.suggestion.keeper for i in items}
        places = lines.places(db, slugs - {""})
    return QueuePage(tuple(_row(item, places) for item in items), total, offset, limit)


def _row(item: Item, places: Mapping[str, Message]) -> QueueRow:
    s = item.suggestion
    return QueueRow(
        key=s.key,
        number=shown_number(item.number),
        action=s.action,
        relation=s.relation,
        detector=s.detector,
        probability=s.probability,
        place=places[s.targets[0]],
        keeper_place=places.get(s.keeper),
        reason=s.reason,
        credit=s.credit,
        competence=s.competence,
        targets=len(s.targets),
        residue=len(s.coverage.residue),
        status=Status(item.status),
        own=item.own,
    )


def facets(store: Store, filter: QueueFilter = EVERYTHING, *, user: User) -> Facets:
    """For each filter, the values there are and how many suggestions each would leave."""
    require(user, Right.READ)
    ask = _ask(filter, user)
    with store.reading() as db:
        found = suggestions.facets(db, ask)
        instruments = catalogue.instruments(db, [key for key, _ in found["instruments"]])

    def named(name: str, family: str) -> tuple[Facet, ...]:
        return tuple(Facet(v, Message.of(f"service.{family}-{v}"), n) for v, n in found[name])

    def plain(name: str) -> tuple[Facet, ...]:
        return tuple(Facet(v, v or Message.of("service.none-given"), n) for v, n in found[name])

    return Facets(
        relations=named("relations", "relation"),
        actions=named("actions", "action"),
        statuses=named("statuses", "status"),
        subjects=plain("subjects"),
        instruments=tuple(
            Facet(key, lines.label(instruments[key]), n)
            for key, n in found["instruments"]
            if key in instruments
        ),
        competences=named("competences", "competence"),
        detectors=plain("detectors"),
    )


def place(store: Store, filter: QueueFilter, key: str, *, user: User) -> Place:
    """Where `key` stands in the filtered queue, and its neighbours.

    A suggestion that just left the filter (it was decided) keeps its place: `next` is the
    one that follows where it stood.
    """
    require(user, Right.READ)
    with store.reading() as db:
        found = suggestions.position(db, _ask(filter, user), key)
    return Place(found.index, found.total, found.previous, found.next)


def suggestion(store: Store, id: str, *, user: User) -> SuggestionView:
    """Everything the page of one suggestion needs. Raises UsageError when there is none."""
    require(user, Right.READ)
    with store.reading() as db:
        key = key_of(db, id)
        item = suggestions.get(db, key, reviewer=user.name)
        assert item is not None  # key_of found it in the same snapshot
        return blind.shown(db, _view(db, item, user), user)


def _view(db: Connection, item: Item, user: User) -> SuggestionView:
    s = item.suggestion
    cluster = runs.cluster(db, s.cluster) if s.cluster else None
    members = cluster.members if cluster else ()
    named = {*s.targets[:1], s.keeper}
    everyone = {*s.targets, *named, *members} - {""}
    sides = lines.sides(db, sorted(everyone), brief=everyone - named)
    cut = sides.get(s.targets[0]) or lines.missing_side(s.targets[0])
    keeper = sides.get(s.keeper) or (lines.missing_side(s.keeper) if s.keeper else None)
    touched = [slug for slug in (*s.targets, s.keeper) if slug in sides]
    return SuggestionView(
        key=s.key,
        number=shown_number(item.number),
        version=decisions.version(db, s.key, user.name),
        current=item.current,
        action=s.action,
        relation=s.relation,
        detector=s.detector,
        probability=s.probability,
        reason=s.reason,
        cut=cut,
        others=tuple(sides[slug] for slug in s.targets[1:] if slug in sides),
        keeper=keeper,
        comparison=compare.diff(cut.text, keeper.text) if keeper else None,
        slots=s.slots,
        coverage=s.coverage,
        cut_words=_words(db, cut),
        cut_case=s.cut_case,
        keep_case=s.keep_case,
        keeper_reason=s.keeper_reason,
        competence=s.competence,
        credit=s.credit,
        official=_worth(db, s) if s.credit.official else 0,
        net=_worth(db, s) if s.credit.net else 0,
        why=s.why,
        cluster=_cluster(s, runs.pairs_of(db, s.keeper), sides, members) if cluster else None,
        findings=tuple(finding_view(f) for slug in touched for f in runs.findings_at(db, slug)),
        status=Status(item.status),
        own=decisions.own(db, s.key, user.name),
        decisions=decisions.of_suggestion(db, s.key),
        history=tuple(reversed(event_views(db, user=user, subject=s.key))),
    )


def _words(db: Connection, side: SideView) -> str:
    """The words overlap compared: without marker and heading. "" when the provision has left the stock."""
    stored = shelves.load(db, side.instrument.key)
    if stored is None:
        return ""
    clauses = structure.clauses(stored.document)
    return next((c.text for c in clauses if c.id == side.provision), side.text)


def _worth(db: Connection, s: Suggestion) -> int:
    """Units that accepting would touch."""
    found = catalogue.units_of(db, s.targets)
    return len({unit for units in found.values() for unit in units})


def _cluster(
    s: Suggestion,
    pairs: Mapping[str, Judgement],
    sides: Mapping[str, SideView],
    members: tuple[str, ...],
) -> ClusterView:
    """The keeper first, then members by id."""
    kept = sides[s.keeper].text if s.keeper in sides else ""

    def member(slug: str) -> MemberView:
        pair = pairs.get(slug)
        keeper = slug == s.keeper
        return MemberView(
            side=sides[slug],
            probability=1.0 if keeper else (pair.probability if pair else 0.0),
            relation=pair.relation if pair else None,
            keeper=keeper,
            differences=()
            if keeper or s.keeper not in sides
            else compare.diff(sides[slug].text, kept).differing,
        )

    order = [s.keeper, *(m for m in members if m != s.keeper)]
    views = tuple(member(slug) for slug in order if slug in sides)
    lowest = min((v.probability for v in views), default=0.0)
    return ClusterView(s.cluster, s.relation or Relation.OVERLAP, lowest, views)
