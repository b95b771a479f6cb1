create table contract (
  id uuid primary key,
  slug varchar(80) not null,
  name varchar(200) not null,
  territory varchar(120) not null comment 'the short name of the place',
  starts_on date null,
  ends_on date null,
  presentation longtext null comment 'wording: one text per language, as JSON',
  contact varchar(200) null comment 'whom a resident can reach, shown on the legal pages',
  unique key contract_slug (slug)
);

create table commune (
  id uuid primary key,
  contract_id uuid not null,
  slug varchar(80) not null,
  name varchar(120) not null,
  insee_code varchar(5) null,
  unique key commune_slug (contract_id, slug),
  constraint commune_contract foreign key (contract_id) references contract (id)
);

create table quartier (
  id uuid primary key,
  contract_id uuid not null,
  slug varchar(80) not null,
  name varchar(160) not null,
  kind varchar(8) not null comment 'QPV, or OTHER for a sector outside the law''s list',
  position int not null,
  unique key quartier_slug (contract_id, slug),
  constraint quartier_contract foreign key (contract_id) references contract (id)
);

create table quartier_commune (
  quartier_id uuid not null,
  commune_id uuid not null,
  primary key (quartier_id, commune_id),
  constraint quartier_commune_quartier foreign key (quartier_id) references quartier (id) on delete cascade,
  constraint quartier_commune_commune foreign key (commune_id) references commune (id)
);

create table quartier_code (
  id uuid primary key,
  quartier_id uuid not null,
  code varchar(12) not null,
  valid_from date null,
  valid_until date null,
  constraint quartier_code_quartier foreign key (quartier_id) references quartier (id) on delete cascade
);

create table quartier_predecessor (
  id uuid primary key,
  quartier_id uuid not null,
  predecessor_id uuid not null,
  change_kind varchar(12) not null,
  changed_on date null,
  constraint quartier_predecessor_quartier foreign key (quartier_id) references quartier (id) on delete cascade,
  constraint quartier_predecessor_before foreign key (predecessor_id) references quartier (id)
);

create table perimeter (
  id uuid primary key,
  quartier_id uuid not null,
  valid_from date null,
  valid_until date null,
  geometry longtext null comment 'a GeoJSON geometry, WGS 84; null while nobody has drawn it',
  source varchar(200) null,
  fictitious boolean not null default false,
  constraint perimeter_quartier foreign key (quartier_id) references quartier (id) on delete cascade
);

create table indicator (
  id uuid primary key,
  contract_id uuid not null,
  code varchar(60) not null,
  label varchar(200) not null,
  unit varchar(40) null,
  position int not null,
  unique key indicator_code (contract_id, code),
  constraint indicator_contract foreign key (contract_id) references contract (id)
);

create table indicator_value (
  id uuid primary key,
  indicator_id uuid not null,
  perimeter_id uuid not null,
  year int not null,
  value decimal(14, 3) null comment 'null is unknown, never zero',
  source varchar(200) null,
  unique key indicator_value_once (indicator_id, perimeter_id, year),
  constraint indicator_value_indicator foreign key (indicator_id) references indicator (id) on delete cascade,
  constraint indicator_value_perimeter foreign key (perimeter_id) references perimeter (id) on delete cascade
);

create table glossary_entry (
  id uuid primary key,
  contract_id uuid not null,
  term varchar(80) character set utf8mb4 collate utf8mb4_nopad_bin not null comment 'told apart to the letter: the importer says which spellings are one word',
  meaning longtext not null,
  unique key glossary_entry_term (contract_id, term),
  constraint glossary_entry_contract foreign key (contract_id) references contract (id)
);
