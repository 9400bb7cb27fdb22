-- Who works here, who looks after what, what a lead settled, and what is read twice. Made of the events.

create table person (
    name text primary key,
    role text not null,
    provider text not null check (provider in ('local', 'oidc')),
    disabled integer not null,
    secret text not null,         -- sha256 of the stored password hash: a swapped one shows; '' without
    event integer not null references event
) without rowid;
create table assignment (
    person text primary key,
    subjects text not null,       -- JSON arrays; an empty one is "any"
    issuers text not null,
    event integer not null references event
) without rowid;
create table settlement (
    suggestion text primary key,
    verdict text not null,
    note text not null,
    reviewer text not null,
    at text not null,
    event integer not null references event
) without rowid;
create table canary (             -- suggestions whose answer is known
    suggestion text primary key,
    verdict text not null,
    event integer not null references event
) without rowid;
create table second_due (         -- in the sample, and read by one person so far
    suggestion text primary key,
    first text not null
) without rowid;
create index event_plan on event(seq) where verb = 'second-reading';

-- What must never stand in a chain that is exported.

create table password (name text primary key, hash text not null) without rowid;
create table failure (            -- sign-ins that failed in a row
    name text primary key,
    times integer not null,
    last text not null
) without rowid;
create table sign_in (
    token text primary key,       -- sha256 of what the browser holds
    name text not null,
    started text not null,
    ends text not null
) without rowid;
create index sign_in_name on sign_in(name);
