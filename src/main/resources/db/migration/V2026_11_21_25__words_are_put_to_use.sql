-- What was made of a contribution: it feeds a sheet, an offer covers it, a service has it, or nothing more is done with it.
create table contribution_use (
  id uuid primary key,
  contribution_id uuid not null,
  relation varchar(12) not null comment 'FEEDS, COVERED, HANDED_ON, ASIDE',
  kind varchar(20) not null comment 'sheet, offer, service, none',
  subject_id uuid null comment 'which one; what it is belongs to another room',
  version varchar(40) null,
  reason text not null comment 'in words that the author reads',
  label varchar(300) not null,
  address varchar(300) null,
  used_on date not null,
  used_by uuid null,
  until_on date null comment 'when an answer is due',
  answer text null,
  answered_on date null,
  act uuid null comment 'what was done at one stroke with many contributions, so that it can be undone',
  reason_before text null comment 'the reason that the act replaced',
  act_before uuid null,
  key contribution_use_contribution (contribution_id, kind, subject_id),
  key contribution_use_subject (kind, subject_id),
  key contribution_use_act (act),
  constraint contribution_use_contribution foreign key (contribution_id) references contribution (id) on delete cascade
);
