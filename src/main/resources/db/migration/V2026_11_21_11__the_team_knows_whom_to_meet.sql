-- How many people the team wants to hear for an answer, so that it knows whom to go and meet; no answer is ever refused.
create table quota (
  id uuid primary key,
  survey_id uuid not null,
  question_code varchar(40) not null,
  option_code varchar(130) not null,
  target int not null,
  unique key quota_option (survey_id, question_code, option_code),
  constraint quota_survey foreign key (survey_id) references survey (id) on delete cascade
);
