-- What was promised, what was done and what a council says of it, year by year; and what it wants measured.
create table council_review (
  id uuid primary key,
  body_id uuid not null,
  sheet_id uuid not null,
  review_year int not null,
  promised longtext not null,
  done longtext not null,
  words longtext not null,
  published_on date null,
  published_by uuid null,
  revision int not null comment 'counts the times it was saved',
  unique key council_review_once (body_id, sheet_id, review_year),
  constraint council_review_body foreign key (body_id) references body (id),
  constraint council_review_sheet foreign key (sheet_id) references action_sheet (id)
);

create table council_indicator (
  id uuid primary key,
  body_id uuid not null,
  sheet_id uuid not null,
  label varchar(200) not null,
  measure varchar(1000) not null comment 'how it is measured, and by whom',
  reason longtext not null comment 'what the council would see by it',
  form_key varchar(64) not null comment 'the same form sent twice is one proposal',
  proposed_on date not null,
  outcome varchar(24) null comment 'what a committee decided of it',
  decided_on date null,
  decision_reason longtext null,
  unique key council_indicator_once (body_id, form_key),
  constraint council_indicator_body foreign key (body_id) references body (id),
  constraint council_indicator_sheet foreign key (sheet_id) references action_sheet (id)
);
