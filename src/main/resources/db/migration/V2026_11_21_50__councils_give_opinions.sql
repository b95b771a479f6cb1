-- What a council thinks of a sheet, with its conditions, and what the committee answers to each.
create table council_opinion (
  id uuid primary key,
  body_id uuid not null,
  deliberation_id uuid not null,
  version_id uuid not null comment 'the version of the sheet that it is about',
  slug varchar(80) not null,
  title varchar(200) not null,
  sense varchar(16) not null,
  words longtext not null,
  ballot_id uuid null comment 'the ballot by which it is adopted; once it is open, the words stand',
  published_on date null,
  published_by uuid null,
  answer longtext null comment 'what the committee says to the whole of it',
  answered_on date null comment 'since when everybody reads the answer; it never changes afterwards',
  answered_by uuid null,
  meeting_id uuid null comment 'the meeting that answered',
  revision int not null comment 'counts the times it was saved',
  unique key council_opinion_at (body_id, slug),
  constraint council_opinion_body foreign key (body_id) references body (id),
  constraint council_opinion_deliberation foreign key (deliberation_id) references deliberation (id),
  constraint council_opinion_version foreign key (version_id) references action_sheet_version (id),
  constraint council_opinion_ballot foreign key (ballot_id) references council_ballot (id),
  constraint council_opinion_meeting foreign key (meeting_id) references meeting (id)
);

create table council_opinion_condition (
  id uuid primary key,
  opinion_id uuid not null,
  position int not null,
  words varchar(1000) not null,
  answer varchar(8) null,
  reason longtext null,
  key council_opinion_condition_opinion (opinion_id, position),
  constraint council_opinion_condition_opinion foreign key (opinion_id) references council_opinion (id) on delete cascade
);
