-- What the team writes before the report of a walk, and when everybody could read it first.
alter table walk
  add column report_words text null,
  add column reported_on date null;
