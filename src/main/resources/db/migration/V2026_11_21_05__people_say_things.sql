create table consultation (
  id uuid primary key,
  contract_id uuid not null,
  slug varchar(80) not null,
  title longtext not null,
  presentation longtext null,
  opens_on date null,
  closes_on date null,
  level varchar(16) not null,
  open_to_change longtext null,
  who_decides longtext null,
  published boolean not null default false,
  unique key consultation_slug (contract_id, slug),
  constraint consultation_contract foreign key (contract_id) references contract (id)
);

-- What a person is told about their data before they speak; a new text is a new version, old ones stay.
create table information_text (
  id uuid primary key,
  consultation_id uuid not null,
  version int not null,
  body longtext not null,
  since date not null,
  unique key information_text_version (consultation_id, version),
  constraint information_text_consultation foreign key (consultation_id) references consultation (id)
);

-- Figures that come from elsewhere: head counts and published shares, kept as their source gives them.
create table quoted_figure (
  id uuid primary key,
  consultation_id uuid not null,
  position int not null,
  channel varchar(20) not null,
  measure varchar(200) not null,
  part varchar(200) null comment 'the group or answer that the figure is about',
  value decimal(14, 3) null,
  words varchar(400) null comment 'what the source says where it is not a number',
  unit varchar(120) null,
  base int null comment 'null where the source does not say out of how many',
  source varchar(300) null,
  quartier_id uuid null,
  constraint quoted_figure_consultation foreign key (consultation_id) references consultation (id),
  constraint quoted_figure_quartier foreign key (quartier_id) references quartier (id)
);

create table contribution (
  id uuid primary key,
  contract_id uuid not null,
  consultation_id uuid not null,
  channel varchar(20) not null,
  speaker varchar(20) not null,
  nature varchar(12) not null,
  language varchar(20) not null,
  body text not null,
  masked_body text null comment 'the words that may be read by others once a referent has masked names',
  said_on date not null comment 'the day, never the minute',
  visibility varchar(12) not null,
  reading varchar(12) not null comment 'UNREAD, READ (coded or not), ASIDE (with the referent), CLEARED (by the referent)',
  quotable boolean not null default false,
  source_kind varchar(20) not null,
  source_id uuid null,
  source_part varchar(60) null,
  receipt varbinary(32) null,
  entry_key varbinary(32) null comment 'keyed hash of the form''s key: a retry is the same entry',
  words varbinary(32) null comment 'keyed hash of what was sent: other words under the same key are refused',
  entered_by uuid null,
  unique key contribution_entry_key (contract_id, entry_key),
  key contribution_consultation (consultation_id, reading),
  key contribution_source (source_kind, source_id),
  key contribution_receipt (receipt),
  constraint contribution_contract foreign key (contract_id) references contract (id),
  constraint contribution_consultation foreign key (consultation_id) references consultation (id)
);

create table contribution_quartier (
  contribution_id uuid not null,
  quartier_id uuid not null,
  primary key (contribution_id, quartier_id),
  constraint contribution_quartier_contribution foreign key (contribution_id) references contribution (id) on delete cascade,
  constraint contribution_quartier_quartier foreign key (quartier_id) references quartier (id)
);

-- Only a keyed hash of the receipt is kept, with what it opens.
create table receipt (
  hash varbinary(32) primary key,
  kind varchar(20) not null,
  subject_id uuid not null,
  contract_id uuid not null,
  day date not null,
  constraint receipt_contract foreign key (contract_id) references contract (id)
);
