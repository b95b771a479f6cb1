-- A row holds what the mail is about, never a secret: its text and links are made when it leaves.
create table outbox_mail (
  id uuid primary key,
  kind varchar(40) not null,
  subject_id uuid null,
  recipient varchar(254) not null,
  language varchar(20) not null,
  state varchar(12) not null,
  attempts int not null default 0,
  created_at datetime(3) not null,
  next_try_at datetime(3) not null,
  sent_at datetime(3) null,
  last_error varchar(300) null,
  key outbox_mail_due (state, next_try_at)
);

-- Copies of the service take turns at sending, so that one message at most can be in doubt.
create table outbox_turn (
  id int primary key,
  holder uuid null,
  until datetime(3) not null
);
insert into outbox_turn values (1, null, '2026-01-01');
