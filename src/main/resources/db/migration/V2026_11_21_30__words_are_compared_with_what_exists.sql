-- What exists already: strategies that the roadmap is to be articulated with, and offers that people can use today.
create table strategy (
  id uuid primary key,
  contract_id uuid not null,
  name varchar(200) not null,
  description text null,
  retired boolean not null default false,
  key strategy_contract (contract_id, name),
  constraint strategy_contract foreign key (contract_id) references contract (id)
);

create table strategy_node (
  strategy_id uuid not null,
  node_id uuid not null,
  primary key (strategy_id, node_id),
  constraint strategy_node_strategy foreign key (strategy_id) references strategy (id) on delete cascade,
  constraint strategy_node_node foreign key (node_id) references roadmap_node (id) on delete cascade
);

create table offer (
  id uuid primary key,
  contract_id uuid not null,
  name varchar(200) not null,
  provider varchar(200) not null comment 'who offers it',
  asking varchar(500) not null comment 'where to ask for it, as residents read it',
  retired boolean not null default false,
  key offer_contract (contract_id, name),
  constraint offer_contract foreign key (contract_id) references contract (id)
);

create table offer_quartier (
  offer_id uuid not null,
  quartier_id uuid not null,
  primary key (offer_id, quartier_id),
  constraint offer_quartier_offer foreign key (offer_id) references offer (id) on delete cascade,
  constraint offer_quartier_quartier foreign key (quartier_id) references quartier (id)
);

-- One act of comparing words with what exists; it may concern one contribution or a thousand, and can be undone whole.
create table qualification (
  id uuid primary key,
  contract_id uuid not null,
  covered boolean null comment 'null where nobody looked',
  offer_id uuid null,
  added_value text null comment 'what the contract adds to what exists',
  outcome varchar(12) null comment 'FEEDS, COVERED, HANDED_ON, ASIDE; null where it is left for later',
  label varchar(300) null comment 'what it leads to',
  reason text not null comment 'in words that the author reads',
  concerned int not null,
  qualified_at datetime(3) not null,
  qualified_by uuid null,
  key qualification_contract (contract_id, qualified_at),
  constraint qualification_contract foreign key (contract_id) references contract (id),
  constraint qualification_offer foreign key (offer_id) references offer (id)
);

create table qualification_strategy (
  qualification_id uuid not null,
  strategy_id uuid not null,
  primary key (qualification_id, strategy_id),
  constraint qualification_strategy_qualification foreign key (qualification_id) references qualification (id) on delete cascade,
  constraint qualification_strategy_strategy foreign key (strategy_id) references strategy (id)
);

create table qualified (
  id uuid primary key,
  qualification_id uuid not null,
  contribution_id uuid not null,
  unique key qualified_once (qualification_id, contribution_id),
  key qualified_contribution (contribution_id),
  constraint qualified_qualification foreign key (qualification_id) references qualification (id) on delete cascade,
  constraint qualified_contribution foreign key (contribution_id) references contribution (id) on delete cascade
);
