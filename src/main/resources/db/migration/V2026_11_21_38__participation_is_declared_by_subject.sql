-- How far residents' words weigh, as the contract declares it by subject and, where it does, by commune.
create table declared_level (
  id uuid primary key,
  contract_id uuid not null,
  subject varchar(200) not null,
  commune_id uuid null comment 'none: in all communes',
  `level` varchar(20) not null,
  key declared_level_contract (contract_id, subject),
  constraint declared_level_contract foreign key (contract_id) references contract (id),
  constraint declared_level_commune foreign key (commune_id) references commune (id)
);
