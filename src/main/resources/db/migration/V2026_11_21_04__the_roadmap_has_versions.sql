create table roadmap_level (
  id uuid primary key,
  contract_id uuid not null,
  level_key varchar(40) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  singular varchar(80) not null,
  plural varchar(80) not null,
  cross_cutting boolean not null default false,
  position int not null,
  unique key roadmap_level_key (contract_id, level_key),
  constraint roadmap_level_contract foreign key (contract_id) references contract (id)
);

create table roadmap (
  id uuid primary key,
  contract_id uuid not null,
  slug varchar(80) not null,
  title varchar(200) not null,
  dated date null,
  position int not null comment 'the highest published one is the current version',
  published boolean not null default false,
  unique key roadmap_slug (contract_id, slug),
  constraint roadmap_contract foreign key (contract_id) references contract (id)
);

create table roadmap_node (
  id uuid primary key,
  roadmap_id uuid not null,
  lineage uuid not null comment 'the same in every version where the node lives on',
  code varchar(40) character set utf8mb4 collate utf8mb4_nopad_bin not null comment 'told apart to the letter, as its source does: 1.1.a is not 1.1.A',
  parent_id uuid null,
  level_key varchar(40) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  label varchar(400) not null,
  position int not null,
  unique key roadmap_node_code (roadmap_id, code),
  key roadmap_node_lineage (lineage),
  constraint roadmap_node_roadmap foreign key (roadmap_id) references roadmap (id) on delete cascade,
  constraint roadmap_node_parent foreign key (parent_id) references roadmap_node (id) on delete cascade
);

-- What became of a node of one version in another.
create table roadmap_change (
  id uuid primary key,
  from_roadmap_id uuid not null,
  to_roadmap_id uuid not null,
  from_node_id uuid null,
  to_node_id uuid null,
  kind varchar(12) not null,
  constraint roadmap_change_from foreign key (from_roadmap_id) references roadmap (id) on delete cascade,
  constraint roadmap_change_to foreign key (to_roadmap_id) references roadmap (id) on delete cascade,
  constraint roadmap_change_from_node foreign key (from_node_id) references roadmap_node (id) on delete cascade,
  constraint roadmap_change_to_node foreign key (to_node_id) references roadmap_node (id) on delete cascade
);
