-- What people did: appended, chained, never changed. The projections below can be made again from it.

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
