-- An open survey changes by taking in another one that was prepared aside; what was asked before is kept as it was.
alter table survey
  add column version_since date null comment 'first day of the version in force; null for the first one',
  add column revises_id uuid null comment 'the survey of which this one prepares the next version',
  add unique key survey_revises (revises_id),
  add constraint survey_revises foreign key (revises_id) references survey (id);

create table survey_version (
  id uuid primary key,
  survey_id uuid not null,
  number int not null,
  since date null comment 'its first day; null for the first version',
  questions longtext not null comment 'JSON: the questions as they were',
  unique key survey_version_number (survey_id, number),
  constraint survey_version_survey foreign key (survey_id) references survey (id) on delete cascade
);
