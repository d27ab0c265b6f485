-- What the team's search looks for inside of texts. H2 has nothing of the kind and reads the rows, which a demo can bear.
create extension if not exists pg_trgm;
create index occurrence_words on occurrence using gin (lower(subject) gin_trgm_ops, lower(description) gin_trgm_ops);
