"""Who may change a provision: the route by its issuer (see docs; Nghị định 63/2010/NĐ-CP Điều 31)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.model import Competence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewer.model import Clause

_PROVINCE: Final = (10, 11)  # ranks: resolutions of the provincial council, decisions of its committee
_COMMUNE: Final = (13, 14)
_UNRANKED: Final = 99
_LOCAL: Final = re.compile(r"hội đồng nhân dân|ủy ban nhân dân|chủ tịch ủy ban")
_LOWEST: Final = re.compile(r"(?<!\w)(?:xã|phường|thị trấn)(?!\w)")
_MIDDLE: Final = re.compile(r"(?<!\w)(?:huyện|quận|thị xã)(?!\w)")


def competence(clauses: Iterable[Clause]) -> Competence:
    """The one route that all targets share; UNKNOWN when they differ or nothing tells."""
    routes = {_route(clause) for clause in clauses}
    return routes.pop() if len(routes) == 1 else Competence.UNKNOWN


def _route(clause: Clause) -> Competence:
    """Own council and committee: self. Central: upward. Communes: instruct. Former districts: unknown."""
    issuer = clause.issuer.casefold()
    local = bool(_LOCAL.search(issuer))
    if local and _MIDDLE.search(issuer):
        return Competence.UNKNOWN  # who took over a former district's texts is decided case by case
    if clause.rank in _COMMUNE or (local and _LOWEST.search(issuer)):
        return Competence.INSTRUCT
    if clause.rank in _PROVINCE or (local and clause.province):
        return Competence.SELF
    if clause.rank != _UNRANKED and not clause.province:
        return Competence.UPWARD
    return Competence.UNKNOWN
