-- Who voted and what was voted are separate rows. What is voted in a secret ballot waits sealed, under a key of that ballot
-- that is outside the database and thrown away at the count; papers have neither person nor time.
create table council_ballot (
  id uuid primary key,
  body_id uuid not null,
  deliberation_id uuid null comment 'the deliberation that it is about',
  meeting_id uuid null comment 'the meeting at which it is held',
  slug varchar(80) not null,
  question varchar(300) not null,
  context longtext null,
  options longtext not null comment 'one a line; empty where the question is the only thing to answer',
  method varchar(20) not null,
  grades int not null comment 'how many grades the scale of majority judgment has',
  secret boolean not null,
  quorum_kind varchar(10) not null,
  quorum_value int not null,
  majority varchar(16) not null,
  `on_paper` boolean not null comment 'whether votes on paper or by raised hands are to be entered before the count',
  opens_at datetime(6) null comment 'when it opens by itself',
  closes_at datetime(6) null comment 'until when votes are taken; null for until it is closed',
  opened_at datetime(6) null comment 'since when the electorate stands',
  closed_at datetime(6) null comment 'since when it is counted and never changes',
  seats int not null comment 'how many might vote',
  took int not null comment 'how many did',
  round int not null,
  previous_id uuid null comment 'the first round of which this is the second',
  papers int not null comment 'how many votes on paper or by raised hands were counted',
  papers_sealed varbinary(1200) null comment 'what they say, sealed and padded until the count',
  mark varbinary(32) null comment 'a keyed hash of the count, by which a later change is noticed',
  shown boolean not null comment 'whether everybody reads the result',
  unique key council_ballot_at (body_id, slug),
  constraint council_ballot_body foreign key (body_id) references body (id),
  constraint council_ballot_deliberation foreign key (deliberation_id) references deliberation (id),
  constraint council_ballot_meeting foreign key (meeting_id) references meeting (id),
  constraint council_ballot_previous foreign key (previous_id) references council_ballot (id)
);

create table council_ballot_voter (
  id uuid primary key,
  ballot_id uuid not null,
  member_id uuid null comment 'gone some years after the count',
  awaited boolean not null comment 'while votes are taken: each act is one conditional update of this row',
  way varchar(8) null comment 'how they voted: online, paper, hand; null while they have not',
  choice varchar(40) null comment 'what they voted online, in a public ballot only',
  reason longtext null comment 'of an objection',
  entered_by uuid null comment 'who of the team typed it in, in a public ballot only',
  unique key council_ballot_voter_once (ballot_id, member_id),
  key council_ballot_voter_member (member_id),
  constraint council_ballot_voter_ballot foreign key (ballot_id) references council_ballot (id) on delete cascade,
  constraint council_ballot_voter_member foreign key (member_id) references council_member (id)
);

create table council_ballot_waiting (
  id uuid primary key,
  ballot_id uuid not null,
  sealed varbinary(128) not null comment 'always of one length',
  key council_ballot_waiting_ballot (ballot_id),
  constraint council_ballot_waiting_ballot foreign key (ballot_id) references council_ballot (id) on delete cascade
);

create table council_ballot_paper (
  id uuid primary key,
  ballot_id uuid not null,
  item int not null,
  answer int not null,
  key council_ballot_paper_ballot (ballot_id, item, answer),
  constraint council_ballot_paper_ballot foreign key (ballot_id) references council_ballot (id) on delete cascade
);
