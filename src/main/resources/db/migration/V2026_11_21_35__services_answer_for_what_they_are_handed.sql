-- Services and funds to which words are handed on, and what they answer. The secret of a task's link is in no table.
create table addressee (
  id uuid primary key,
  contract_id uuid not null,
  name varchar(200) not null,
  referent varchar(200) not null comment 'a person at work, by name',
  email varchar(254) not null,
  key addressee_contract (contract_id, name),
  constraint addressee_contract foreign key (contract_id) references contract (id)
);

create table task (
  id uuid primary key,
  addressee_id uuid not null,
  mark varbinary(32) not null comment 'keyed hash of the secret of its link',
  reason text not null,
  handed_on date not null,
  handed_by uuid null,
  until_on date not null,
  reminders int not null default 0,
  reminded_on date null,
  act uuid null comment 'the qualification that made it',
  outcome varchar(12) null comment 'PLANNED, DONE, NOT_DONE, NOT_OURS',
  words text null,
  outcome_on date null comment 'when it is planned for, or was done',
  answered_on date null,
  answered_by uuid null comment 'who at the desk wrote it down; null where the referent did',
  unique key task_mark (mark),
  key task_addressee (addressee_id, answered_on),
  key task_act (act),
  constraint task_addressee foreign key (addressee_id) references addressee (id)
);

-- A wish to be called back stands apart from every answer, as a wish for news does.
create table call_wish (
  id uuid primary key,
  contract_id uuid not null,
  sealed varbinary(800) not null comment 'the number to call and the number of the receipt',
  number_hash varbinary(32) not null comment 'keyed hash: a number is there once, and can be found to be erased',
  language varchar(20) not null,
  asked_on date not null,
  called_on date null,
  said text null comment 'what was told, never what the person said of themselves',
  called_by uuid null,
  unique key call_wish_once (contract_id, number_hash),
  constraint call_wish_contract foreign key (contract_id) references contract (id)
);
