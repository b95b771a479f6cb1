-- A walking diagnostic: where and when people walk together, and what they look at.
create table walk (
  id uuid primary key,
  contract_id uuid not null,
  consultation_id uuid not null,
  slug varchar(80) not null,
  title varchar(200) not null,
  presentation text null,
  held_on date not null,
  starts_at time null,
  ends_at time null,
  place varchar(200) null comment 'where people meet',
  access text null comment 'how to get there and who can walk along',
  prompts text null comment 'what to look at everywhere, one question a line',
  route text null comment 'latitude and longitude, one spot a line',
  announced boolean not null default false,
  code_edition int not null default 0 comment 'which code to join is in force; the code itself is stored nowhere',
  observations_taken int not null default 0 comment 'the number of its last observation',
  unique key walk_slug (contract_id, slug),
  constraint walk_contract foreign key (contract_id) references contract (id),
  constraint walk_consultation foreign key (consultation_id) references consultation (id)
);

create table walk_quartier (
  walk_id uuid not null,
  quartier_id uuid not null,
  primary key (walk_id, quartier_id),
  constraint walk_quartier_walk foreign key (walk_id) references walk (id) on delete cascade,
  constraint walk_quartier_quartier foreign key (quartier_id) references quartier (id)
);

-- How many walk along, by kind.
create table walk_head (
  id uuid primary key,
  walk_id uuid not null,
  position int not null,
  people varchar(120) not null,
  heads int not null,
  constraint walk_head_walk foreign key (walk_id) references walk (id) on delete cascade
);

-- What is looked at, and the objective that it leads to.
create table walk_theme (
  id uuid primary key,
  walk_id uuid not null,
  position int not null,
  label varchar(120) not null,
  node_id uuid null,
  constraint walk_theme_walk foreign key (walk_id) references walk (id) on delete cascade,
  constraint walk_theme_node foreign key (node_id) references roadmap_node (id) on delete set null
);

-- What each one rates at each stop.
create table walk_criterion (
  id uuid primary key,
  walk_id uuid not null,
  position int not null,
  label varchar(120) not null,
  constraint walk_criterion_walk foreign key (walk_id) references walk (id) on delete cascade
);

create table stop (
  id uuid primary key,
  walk_id uuid not null,
  position int not null,
  name varchar(120) not null,
  prompts text null comment 'what to look at here, one question a line',
  north int null comment 'hundred-thousandths of a degree',
  east int null,
  constraint stop_walk foreign key (walk_id) references walk (id) on delete cascade
);
