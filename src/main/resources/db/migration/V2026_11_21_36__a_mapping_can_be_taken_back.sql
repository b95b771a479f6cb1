-- What a mapping between two versions said before it was changed, so that a change can be taken back.
create table past_mapping (
  id uuid primary key,
  from_roadmap_id uuid not null,
  to_roadmap_id uuid not null,
  content longtext not null comment 'a line per change: node before, node after, kind; a dash where there is none',
  replaced_at datetime(3) not null,
  key past_mapping_pair (from_roadmap_id, to_roadmap_id, replaced_at),
  constraint past_mapping_from foreign key (from_roadmap_id) references roadmap (id) on delete cascade,
  constraint past_mapping_to foreign key (to_roadmap_id) references roadmap (id) on delete cascade
);
