-- Who answers for the site of a contract, as the legal pages say it.
alter table contract
  add column publisher varchar(300) null comment 'who publishes the site: name and address',
  add column director varchar(200) null comment 'who answers for what is published',
  add column host varchar(300) null comment 'who runs the machines: name, address, telephone',
  add column data_officer varchar(300) null comment 'how to reach the data protection officer';

-- Which text a person was shown about their data, and what they asked to have erased.
alter table response
  add column information int null comment 'the version of the information text that was shown; tells nothing of who read it',
  add column erased_on date null comment 'since when its holder''s answers are gone; the row stays so that a retry is not a new response';

alter table receipt
  add column erased_on date null,
  add column erased varchar(300) null comment 'what went, by names and counts, for the proof',
  add column erased_by varchar(12) null comment 'holder, or desk for a person who asked the team';

-- A wish for news stands apart: the address and the receipt number in it are sealed by a key kept outside the database.
create table contact_wish (
  id uuid primary key,
  consultation_id uuid not null,
  sealed varbinary(800) not null,
  address_hash varbinary(32) not null comment 'keyed hash, so that an address is there once and can be found to be erased',
  language varchar(20) not null,
  with_parent boolean not null default false,
  asked_on date not null,
  confirmed_on date null,
  unique key contact_wish_once (consultation_id, address_hash),
  constraint contact_wish_consultation foreign key (consultation_id) references consultation (id)
);

create table news (
  id uuid primary key,
  consultation_id uuid not null,
  title longtext not null,
  body longtext not null,
  written_on date not null,
  written_by uuid null,
  key news_consultation (consultation_id, written_on),
  constraint news_consultation foreign key (consultation_id) references consultation (id)
);

create table news_delivery (
  id uuid primary key,
  news_id uuid not null,
  wish_id uuid not null,
  unique key news_delivery_once (news_id, wish_id),
  constraint news_delivery_news foreign key (news_id) references news (id) on delete cascade,
  constraint news_delivery_wish foreign key (wish_id) references contact_wish (id) on delete cascade
);

-- How long each kind of data stays where somebody decided otherwise, and the day it was last looked at.
create table retention_rule (
  rule_key varchar(60) primary key,
  days int null comment 'null for the usual period',
  looked_on date null comment 'the copy of the service that writes the day does the day''s work'
);

create table retention_run (
  id uuid primary key,
  rule_key varchar(60) not null,
  ran_at datetime(3) not null,
  days int not null,
  erased bigint not null,
  problem varchar(200) null,
  key retention_run_rule (rule_key, ran_at)
);
