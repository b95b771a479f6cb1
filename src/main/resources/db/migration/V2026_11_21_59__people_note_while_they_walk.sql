-- What a walk adds to a contribution; its words are there.
create table observation (
  id uuid primary key,
  walk_id uuid not null,
  contribution_id uuid not null,
  number int not null comment 'by which people name an observation of the walk',
  kind varchar(12) not null,
  theme_id uuid null,
  severity int null comment '1 to 3, of a problem',
  stop_id uuid null,
  north int null comment 'hundred-thousandths of a degree, rounded to ten metres',
  east int null,
  place_words varchar(200) null,
  service varchar(200) null comment 'who should see to it, as the team agreed',
  device varbinary(32) null comment 'keyed hash of a key that the telephone alone holds; forgotten after a while',
  unique key observation_number (walk_id, number),
  unique key observation_contribution (contribution_id),
  key observation_device (walk_id, device),
  constraint observation_walk foreign key (walk_id) references walk (id),
  constraint observation_contribution_is foreign key (contribution_id) references contribution (id) on delete cascade,
  constraint observation_theme foreign key (theme_id) references walk_theme (id) on delete set null,
  constraint observation_stop foreign key (stop_id) references stop (id) on delete set null
);

create table observation_photo (
  id uuid primary key,
  observation_id uuid not null,
  position int not null,
  width int not null,
  height int not null,
  image mediumblob not null comment 'a JPEG of our own making',
  taken_in date not null,
  shown boolean not null default false comment 'somebody of the team found that everybody may see it',
  unique key observation_photo_place (observation_id, position),
  constraint observation_photo_of foreign key (observation_id) references observation (id) on delete cascade
);

-- How one telephone rated one thing at one stop.
create table stop_rating (
  id uuid primary key,
  stop_id uuid not null,
  criterion_id uuid not null,
  device varbinary(32) not null,
  rating int not null,
  unique key stop_rating_once (stop_id, criterion_id, device),
  constraint stop_rating_stop foreign key (stop_id) references stop (id) on delete cascade,
  constraint stop_rating_criterion foreign key (criterion_id) references walk_criterion (id) on delete cascade
);
