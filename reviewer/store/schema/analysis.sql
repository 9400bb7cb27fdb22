-- What the machine observed and offers. Rows of a run count once `setting` names the run.

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
