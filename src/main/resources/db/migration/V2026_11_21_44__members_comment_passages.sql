-- What members say about words of a draft, who agrees, and what they ask the pilot of the sheet.
create table council_comment (
  id uuid primary key,
  deliberation_id uuid not null,
  opening_id uuid not null comment 'the version that was read when it was said',
  parent_id uuid null comment 'what it answers; then it has no place of its own',
  member_id uuid not null,
  entered_by uuid null comment 'who of the team typed it for the member',
  form_key varchar(64) not null,
  part varchar(12) null,
  starts_at int null,
  ends_at int null,
  quote text null,
  prefix text null,
  suffix text null,
  alone boolean null,
  words text not null,
  said_at datetime(3) not null,
  edited_at datetime(3) null,
  withdrawn_at datetime(3) null comment 'the words are gone then',
  aside_on date null,
  aside_by uuid null,
  aside_reason varchar(500) null,
  unique key council_comment_once (deliberation_id, form_key),
  key council_comment_member (member_id),
  constraint council_comment_deliberation foreign key (deliberation_id) references deliberation (id) on delete cascade,
  constraint council_comment_opening foreign key (opening_id) references opening (id) on delete cascade,
  constraint council_comment_parent foreign key (parent_id) references council_comment (id) on delete cascade,
  constraint council_comment_member foreign key (member_id) references council_member (id)
);

create table council_assent (
  id uuid primary key,
  comment_id uuid not null,
  member_id uuid not null,
  assented_on date not null,
  unique key council_assent_once (comment_id, member_id),
  constraint council_assent_comment foreign key (comment_id) references council_comment (id) on delete cascade,
  constraint council_assent_member foreign key (member_id) references council_member (id)
);

create table council_question (
  id uuid primary key,
  comment_id uuid not null,
  due_on date not null,
  mark varbinary(32) null comment 'a keyed hash of the secret of its link; null where nobody is written to',
  reminded_on date null,
  answer text null,
  answered_on date null,
  answered_by uuid null comment 'who of the team; null where the pilot answered behind the link',
  unique key council_question_once (comment_id),
  key council_question_mark (mark),
  constraint council_question_comment foreign key (comment_id) references council_comment (id) on delete cascade
);
