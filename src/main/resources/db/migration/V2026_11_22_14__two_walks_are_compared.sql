-- What the team found of two observations of two walks: the same thing, or not.
create table seen_again (
  id uuid primary key,
  earlier_id uuid not null,
  later_id uuid not null,
  same boolean not null,
  unique key seen_again_once (earlier_id, later_id),
  constraint seen_again_earlier foreign key (earlier_id) references observation (id) on delete cascade,
  constraint seen_again_later foreign key (later_id) references observation (id) on delete cascade
);
