-- A council's meeting: to whom it was announced, who came, and how far its minutes are.
create table council_session (
  id uuid primary key,
  meeting_id uuid not null,
  convened_on date null comment 'when members were last written to',
  note longtext null comment 'what the team added to the convocation',
  shared_on date null comment 'since when members read the draft of the minutes',
  adopt_in_id uuid null comment 'the meeting on whose agenda their adoption stands',
  adopted_on date null comment 'then their text changes no more',
  unique key council_session_meeting (meeting_id),
  key council_session_adopt (adopt_in_id),
  constraint council_session_meeting foreign key (meeting_id) references meeting (id) on delete cascade,
  constraint council_session_adopt foreign key (adopt_in_id) references meeting (id)
);

create table council_presence (
  id uuid primary key,
  meeting_id uuid not null,
  member_id uuid not null,
  summoned_on date null,
  answer varchar(10) null comment 'whether the member said that they come',
  presence varchar(12) null comment 'whether they were there',
  unique key council_presence_once (meeting_id, member_id),
  key council_presence_member (member_id),
  constraint council_presence_meeting foreign key (meeting_id) references meeting (id) on delete cascade,
  constraint council_presence_member foreign key (member_id) references council_member (id)
);
