-- What members want changed in a draft, who supports it, what is said of it, and what is decided and why.
create table amendment (
  id uuid primary key,
  deliberation_id uuid not null,
  number int not null comment 'from 1 on within its deliberation',
  opening_id uuid not null comment 'the version that was read when it was written',
  member_id uuid not null,
  entered_by uuid null comment 'who of the team typed it for the member',
  form_key varchar(64) not null,
  proposed_on date not null,
  kind varchar(8) not null,
  part varchar(12) not null,
  starts_at int not null,
  ends_at int not null,
  quote text not null,
  prefix text not null,
  suffix text not null,
  alone boolean not null,
  whole boolean not null comment 'whether it is about whole paragraphs or rows',
  words text not null comment 'what is written instead, or after; empty where words only go',
  reason text not null,
  state varchar(10) not null,
  kept_words text null comment 'what is kept of the words of one that was accepted in part',
  answer text null comment 'why it was decided so',
  decided_on date null,
  decided_by uuid null,
  by_pilot boolean not null default false comment 'whether the institution that answers for the sheet decided',
  place int not null comment 'which is made first of those that change the same words',
  built_in_id uuid null comment 'the version that it was made in',
  revision int not null comment 'how often it was decided or put elsewhere, so that nobody overwrites what they have not seen',
  unique key amendment_number (deliberation_id, number),
  unique key amendment_once (deliberation_id, form_key),
  key amendment_member (member_id),
  constraint amendment_deliberation foreign key (deliberation_id) references deliberation (id) on delete cascade,
  constraint amendment_opening foreign key (opening_id) references opening (id) on delete cascade,
  constraint amendment_member foreign key (member_id) references council_member (id),
  constraint amendment_built_in foreign key (built_in_id) references action_sheet_version (id)
);

create table amendment_support (
  id uuid primary key,
  amendment_id uuid not null,
  member_id uuid not null,
  supported_on date not null,
  unique key amendment_support_once (amendment_id, member_id),
  constraint amendment_support_amendment foreign key (amendment_id) references amendment (id) on delete cascade,
  constraint amendment_support_member foreign key (member_id) references council_member (id)
);

create table amendment_remark (
  id uuid primary key,
  amendment_id uuid not null,
  member_id uuid not null,
  entered_by uuid null comment 'who of the team typed it for the member',
  form_key varchar(64) not null,
  words text not null,
  said_at datetime(3) not null,
  withdrawn_at datetime(3) null comment 'the words are gone then',
  unique key amendment_remark_once (amendment_id, form_key),
  constraint amendment_remark_amendment foreign key (amendment_id) references amendment (id) on delete cascade,
  constraint amendment_remark_member foreign key (member_id) references council_member (id)
);
