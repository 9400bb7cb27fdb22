-- What a reviewer has begun and not said yet: a note, another keeper, exemptions. No record: it is
-- overwritten while it is written, and goes once it is decided.

create table draft (
    suggestion text not null,
    reviewer text not null,
    note text not null,
    keeper text not null,
    exempt text not null,         -- JSON list of provision ids
    at text not null,
    primary key (suggestion, reviewer)
) without rowid;
