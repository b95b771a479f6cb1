-- Whoever meets, advises or decides: a free list, because the law fixes neither colleges nor lots.
create table body (
  id uuid primary key,
  contract_id uuid not null,
  slug varchar(80) not null,
  name varchar(200) not null,
  kind varchar(100) not null comment 'in free words: comité de pilotage, conseil citoyen',
  `level` varchar(100) null comment 'in free words: what it may do, from advice to decision',
  rules longtext null comment 'how it is made up and how it decides, in words',
  position int not null,
  closed_on date null comment 'since when it meets no more',
  unique key body_at (contract_id, slug),
  constraint body_contract foreign key (contract_id) references contract (id)
);

create table body_quartier (
  body_id uuid not null,
  quartier_id uuid not null,
  primary key (body_id, quartier_id),
  constraint body_quartier_body foreign key (body_id) references body (id) on delete cascade,
  constraint body_quartier_quartier foreign key (quartier_id) references quartier (id)
);

create table membership (
  id uuid primary key,
  body_id uuid not null,
  institution varchar(200) not null comment 'who sits: an institution, an association, the residents of a quartier',
  name varchar(200) null comment 'the person who sits for it, where it is known',
  capacity varchar(100) null comment 'in free words: president, substitute',
  from_on date null,
  until_on date null comment 'the last day',
  key membership_body (body_id, institution),
  constraint membership_body foreign key (body_id) references body (id) on delete cascade
);

create table meeting (
  id uuid primary key,
  contract_id uuid not null,
  body_id uuid not null,
  slug varchar(80) not null,
  title varchar(200) not null,
  held_on date not null,
  begins_at varchar(5) null comment 'the hour on the wall, as 18:30; a time column would be moved between time zones',
  ends_at varchar(5) null,
  place varchar(300) null,
  access longtext null comment 'how to get there, and what helps people to come',
  announced boolean not null default false comment 'whether residents read of it, its agenda and its open papers',
  cancelled boolean not null default false,
  minutes longtext null,
  minutes_on date null comment 'since when everybody reads the minutes',
  unique key meeting_at (contract_id, slug),
  key meeting_day (contract_id, held_on),
  constraint meeting_contract foreign key (contract_id) references contract (id),
  constraint meeting_body foreign key (body_id) references body (id)
);

create table agenda_item (
  id uuid primary key,
  meeting_id uuid not null,
  position int not null,
  kind varchar(20) not null comment 'sheet, objective, indicator, note or free',
  subject_id uuid null,
  version varchar(80) null comment 'of the subject, when the item was put on the agenda',
  label varchar(400) not null,
  address varchar(500) null comment 'where everybody reads the subject',
  duration int null comment 'minutes foreseen',
  key agenda_item_meeting (meeting_id, position),
  key agenda_item_subject (kind, subject_id),
  constraint agenda_item_meeting foreign key (meeting_id) references meeting (id) on delete cascade
);

create table attendance (
  id uuid primary key,
  meeting_id uuid not null,
  institution varchar(200) not null,
  presence varchar(12) not null,
  people int null comment 'how many came for it; names are in no table',
  unique key attendance_once (meeting_id, institution),
  constraint attendance_meeting foreign key (meeting_id) references meeting (id) on delete cascade
);

create table meeting_paper (
  id uuid primary key,
  meeting_id uuid not null,
  label varchar(200) not null,
  link varchar(1000) null,
  file_name varchar(200) null,
  media_type varchar(100) null comment 'what the file is by its first bytes',
  size int null,
  content mediumblob null,
  open_to_all boolean not null default false,
  kept_on date not null,
  key meeting_paper_meeting (meeting_id),
  constraint meeting_paper_meeting foreign key (meeting_id) references meeting (id) on delete cascade
);

create table decision (
  id uuid primary key,
  contract_id uuid not null,
  item_id uuid not null,
  slug varchar(80) not null,
  outcome varchar(24) not null,
  changes longtext null comment 'what was changed, where it was adopted with changes',
  deferred_until date null,
  reason longtext not null,
  said longtext null comment 'what residents had said of it, in a few words',
  said_count bigint null comment 'how many had, counted once when it was published so that two readings tell nothing of one person',
  published_on date null comment 'null while it is a draft; a published one changes by errata only',
  published_by uuid null,
  unique key decision_item (item_id),
  unique key decision_at (contract_id, slug),
  key decision_published (contract_id, published_on),
  constraint decision_contract foreign key (contract_id) references contract (id),
  constraint decision_item foreign key (item_id) references agenda_item (id)
);

create table decision_quartier (
  decision_id uuid not null,
  quartier_id uuid not null,
  primary key (decision_id, quartier_id),
  constraint decision_quartier_decision foreign key (decision_id) references decision (id) on delete cascade,
  constraint decision_quartier_quartier foreign key (quartier_id) references quartier (id)
);

create table follow_up (
  id uuid primary key,
  decision_id uuid not null,
  done_on date not null,
  words longtext not null,
  address varchar(1000) null comment 'where one sees it, as a proof',
  key follow_up_decision (decision_id, done_on),
  constraint follow_up_decision foreign key (decision_id) references decision (id) on delete cascade
);

create table erratum (
  id uuid primary key,
  decision_id uuid not null,
  form_key varchar(36) not null comment 'the same form sent twice is one erratum',
  position int not null,
  words longtext not null comment 'what was wrong, and what is right',
  outcome varchar(24) not null,
  changes longtext null,
  deferred_until date null,
  reason longtext not null,
  published_on date not null,
  published_by uuid null,
  unique key erratum_once (decision_id, form_key),
  constraint erratum_decision foreign key (decision_id) references decision (id) on delete cascade
);
