-- The same thing noted twice: one observation stands for the other, and neither loses anything.
alter table observation
  add column joined_to_id uuid null comment 'the observation that stands for it',
  add column priority varchar(10) null comment 'how soon, as the group agreed',
  add constraint observation_joined foreign key (joined_to_id) references observation (id) on delete set null;

-- Two observations that look alike, and of which the group found that they are two things.
create table observation_apart (
  id uuid primary key,
  one_id uuid not null,
  other_id uuid not null,
  unique key observation_apart_once (one_id, other_id),
  constraint observation_apart_one foreign key (one_id) references observation (id) on delete cascade,
  constraint observation_apart_other foreign key (other_id) references observation (id) on delete cascade
);
