-- Which of several heirs words are about, where a node of the roadmap became several: said of a theme, for all its words, or
-- of one contribution. The tag itself stays as it was given. Without a heir: none of them.
create table node_choice (
  id uuid primary key,
  theme_id uuid null,
  contribution_id uuid null,
  from_node_id uuid not null,
  to_node_id uuid null,
  chosen_by uuid null,
  chosen_on date not null,
  key node_choice_theme (theme_id, from_node_id),
  key node_choice_contribution (contribution_id, from_node_id),
  constraint node_choice_theme foreign key (theme_id) references theme (id) on delete cascade,
  constraint node_choice_contribution foreign key (contribution_id) references contribution (id) on delete cascade,
  constraint node_choice_from foreign key (from_node_id) references roadmap_node (id) on delete cascade,
  constraint node_choice_to foreign key (to_node_id) references roadmap_node (id) on delete cascade
);

-- The same for a quartier that was split.
create table quartier_choice (
  id uuid primary key,
  contribution_id uuid not null,
  from_quartier_id uuid not null,
  to_quartier_id uuid null,
  chosen_by uuid null,
  chosen_on date not null,
  key quartier_choice_contribution (contribution_id, from_quartier_id),
  constraint quartier_choice_contribution foreign key (contribution_id) references contribution (id) on delete cascade,
  constraint quartier_choice_from foreign key (from_quartier_id) references quartier (id) on delete cascade,
  constraint quartier_choice_to foreign key (to_quartier_id) references quartier (id) on delete cascade
);
