-- The narrow columns that filters count, in the order in which they are counted.

create index suggestion_facets on suggestion(
    current, subject, relation, action, competence, detector, status
);
