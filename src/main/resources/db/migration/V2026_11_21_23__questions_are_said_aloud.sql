-- A person's voice that says a question of a survey, or one of its answers, in one language.
create table survey_recording (
  id uuid primary key,
  survey_id uuid not null,
  question varchar(40) not null,
  part varchar(80) not null comment 'the code of the answer; empty for the question itself',
  language varchar(20) not null,
  type varchar(20) not null comment 'what the file is, by its first bytes',
  sound mediumblob not null,
  unique key survey_recording_place (survey_id, question, part, language),
  constraint survey_recording_survey foreign key (survey_id) references survey (id) on delete cascade
);
