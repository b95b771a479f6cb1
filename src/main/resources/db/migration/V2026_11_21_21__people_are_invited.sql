-- Who is invited to a survey. In an anonymous survey no column here leads to a response, nor back: an invitation holds one
-- hash of its link's secret, a response another, and the secret is stored nowhere.
alter table survey
  add column access varchar(12) not null default 'OPEN' comment 'OPEN, INVITED or BOTH',
  add column promised boolean not null default false comment 'published once: what was said of names holds for good';
update survey set promised = true
  where published or exists (select 1 from response where response.survey_id = survey.id);

alter table response
  add column invitation uuid null comment 'in identified surveys only, which say so to the person';

create table invitation_list (
  id uuid primary key,
  survey_id uuid not null,
  title varchar(120) not null,
  made_on date not null,
  made_by uuid null,
  size int not null comment 'how many people, told after their addresses are gone',
  answered int not null default 0 comment 'how many of them had answered, told after their addresses are gone',
  erased_on date null,
  constraint invitation_list_survey foreign key (survey_id) references survey (id)
);

create table invitation (
  id uuid primary key,
  invitation_list_id uuid not null,
  mark varbinary(32) not null comment 'a hash of the link''s secret, another than the response''s',
  email varchar(254) null,
  name varchar(120) null,
  address varchar(500) null,
  language varchar(20) not null,
  note varchar(500) null,
  answered boolean not null default false comment 'anonymous: written for many at once, later, in no order',
  returned boolean not null default false comment 'whether the mail or the letter came back',
  declined boolean not null default false comment 'wants no more messages; the link still counts once',
  sent_on date null,
  printed_on date null,
  reminders int not null default 0,
  reminded_on date null,
  unique key invitation_mark (mark),
  key invitation_list (invitation_list_id),
  constraint invitation_list foreign key (invitation_list_id) references invitation_list (id)
);

create table invitation_words (
  id uuid primary key,
  survey_id uuid not null,
  invitation longtext not null comment 'JSON: the words of the invitation, by language',
  reminder longtext not null comment 'JSON: the words of the reminder, by language',
  unique key invitation_words_survey (survey_id),
  constraint invitation_words_survey foreign key (survey_id) references survey (id)
);
