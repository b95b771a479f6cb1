create table action_sheet (
  id uuid primary key,
  contract_id uuid not null,
  slug varchar(80) not null,
  title varchar(200) not null,
  draft longtext not null comment 'JSON: what is being written',
  revision int not null comment 'how often the draft was saved',
  edited_on date not null,
  edited_by uuid null,
  withdrawn_on date null,
  origins longtext null comment 'JSON: the published figures, after disclosure control',
  origins_on date null,
  unique key action_sheet_slug (contract_id, slug),
  constraint action_sheet_contract foreign key (contract_id) references contract (id)
);

create table action_sheet_version (
  id uuid primary key,
  sheet_id uuid not null,
  number int not null,
  title varchar(200) not null,
  content longtext not null comment 'JSON: what was frozen; never changes',
  note text null,
  frozen_on date not null,
  frozen_by uuid null,
  published_on date null,
  outcome varchar(24) null,
  decided_on date null,
  decision_reason text null,
  unique key action_sheet_version_number (sheet_id, number),
  constraint action_sheet_version_sheet foreign key (sheet_id) references action_sheet (id) on delete cascade
);
