create table codebook (
  id uuid primary key,
  contract_id uuid not null,
  slug varchar(80) not null,
  title varchar(160) not null,
  position int not null,
  unique key codebook_slug (contract_id, slug),
  constraint codebook_contract foreign key (contract_id) references contract (id)
);

create table theme (
  id uuid primary key,
  codebook_id uuid not null,
  slug varchar(120) not null,
  label varchar(300) not null,
  position int not null,
  retired boolean not null default false,
  unique key theme_slug (codebook_id, slug),
  constraint theme_codebook foreign key (codebook_id) references codebook (id)
);

create table theme_node (
  theme_id uuid not null,
  node_id uuid not null,
  primary key (theme_id, node_id),
  constraint theme_node_theme foreign key (theme_id) references theme (id) on delete cascade,
  constraint theme_node_node foreign key (node_id) references roadmap_node (id) on delete cascade
);

-- Explicit links across two codebooks (a need and a group of ideas), not co-occurrence.
create table theme_link (
  theme_id uuid not null,
  linked_id uuid not null,
  primary key (theme_id, linked_id),
  constraint theme_link_theme foreign key (theme_id) references theme (id) on delete cascade,
  constraint theme_link_linked foreign key (linked_id) references theme (id) on delete cascade
);

create table coding (
  id uuid primary key,
  contribution_id uuid not null,
  theme_id uuid not null,
  origin varchar(12) not null,
  coded_by uuid null,
  coded_on date not null,
  unique key coding_once (contribution_id, theme_id),
  key coding_theme (theme_id),
  constraint coding_contribution foreign key (contribution_id) references contribution (id) on delete cascade,
  constraint coding_theme foreign key (theme_id) references theme (id)
);

create table contribution_node (
  id uuid primary key,
  contribution_id uuid not null,
  node_id uuid not null,
  tagged_by uuid null,
  tagged_on date not null,
  unique key contribution_node_once (contribution_id, node_id),
  constraint contribution_node_contribution foreign key (contribution_id) references contribution (id) on delete cascade,
  constraint contribution_node_node foreign key (node_id) references roadmap_node (id)
);
