-- A tablet at a stand asks one survey; the code is what its answers carry as their source.
create table stand (
  id uuid primary key,
  survey_id uuid not null,
  code varchar(40) not null,
  place varchar(60) not null,
  opened_on date not null,
  closed_on date null,
  unique key stand_code (survey_id, code),
  constraint stand_survey foreign key (survey_id) references survey (id) on delete cascade
);
