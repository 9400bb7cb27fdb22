-- Files, the text of each instrument once, and spans into it.

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
