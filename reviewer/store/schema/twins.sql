-- Other files that hold an instrument of the stock: the better reading is kept, the others are known here.

create table twin (
    id integer primary key,
    instrument text not null,      -- key of the kept one
    sha256 text not null,          -- of the other file's bytes
    member text not null,          -- inside them; '' for the file itself
    name text not null,
    reader text not null,
    encoding text not null,
    characters integer not null,
    articles integer not null,
    added text not null,
    differing integer not null,    -- places where the texts differ
    differences text not null,     -- JSON: [place, kept words, other words], the first of them
    unique (instrument, sha256, member)
);
create index twin_bytes on twin(sha256);
