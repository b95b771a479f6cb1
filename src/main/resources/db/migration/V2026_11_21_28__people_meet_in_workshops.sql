-- A session in which people speak together, or are met in the street.
create table workshop (
  id uuid primary key,
  contract_id uuid not null,
  consultation_id uuid not null,
  slug varchar(80) not null,
  kind varchar(12) not null,
  title varchar(200) not null,
  presentation text null,
  held_on date not null,
  starts_at time null,
  ends_at time null,
  place varchar(200) null,
  access text null comment 'how to get there and who can get in',
  partners text null comment 'institutions that take part, one a line',
  speakers text null comment 'people who were invited to speak, one a line',
  usual_speaker varchar(20) not null comment 'as whom people speak there, unless a line says otherwise',
  announced boolean not null default false,
  published_on date null comment 'since when its synthesis can be read by everybody',
  lines_taken int not null default 0 comment 'the number of its last line; a line that goes leaves its number free',
  unique key workshop_slug (contract_id, slug),
  constraint workshop_contract foreign key (contract_id) references contract (id),
  constraint workshop_consultation foreign key (consultation_id) references consultation (id)
);

create table workshop_quartier (
  workshop_id uuid not null,
  quartier_id uuid not null,
  primary key (workshop_id, quartier_id),
  constraint workshop_quartier_workshop foreign key (workshop_id) references workshop (id) on delete cascade,
  constraint workshop_quartier_quartier foreign key (quartier_id) references quartier (id)
);

-- How many came, by public.
create table workshop_head (
  id uuid primary key,
  workshop_id uuid not null,
  position int not null,
  people varchar(120) not null,
  heads int not null,
  constraint workshop_head_workshop foreign key (workshop_id) references workshop (id) on delete cascade
);

-- The tree that a session draws: items under topics, topics under objectives.
create table workshop_objective (
  id uuid primary key,
  workshop_id uuid not null,
  position int not null,
  label varchar(300) not null,
  constraint workshop_objective_workshop foreign key (workshop_id) references workshop (id) on delete cascade
);

create table workshop_topic (
  id uuid primary key,
  workshop_id uuid not null,
  position int not null,
  label varchar(300) not null,
  objective_id uuid null,
  theme_id uuid null comment 'the theme that its items are coded with',
  constraint workshop_topic_workshop foreign key (workshop_id) references workshop (id) on delete cascade,
  constraint workshop_topic_objective foreign key (objective_id) references workshop_objective (id) on delete set null,
  constraint workshop_topic_theme foreign key (theme_id) references theme (id) on delete set null
);

-- What a session adds to a contribution; its words are there.
create table workshop_item (
  id uuid primary key,
  workshop_id uuid not null,
  contribution_id uuid not null,
  number int not null comment 'by which people name a line of the session',
  phase varchar(12) not null,
  hearts int not null default 0,
  topic_id uuid null,
  position int not null comment 'within its topic',
  readable_on date null comment 'when somebody of the team found that it names nobody',
  readable_by uuid null,
  unique key workshop_item_number (workshop_id, number),
  unique key workshop_item_contribution (contribution_id),
  constraint workshop_item_workshop foreign key (workshop_id) references workshop (id),
  constraint workshop_item_contribution_is foreign key (contribution_id) references contribution (id) on delete cascade,
  constraint workshop_item_topic foreign key (topic_id) references workshop_topic (id) on delete set null
);

-- A wall of notes, kept with the session until everything is typed.
create table workshop_photo (
  id uuid primary key,
  workshop_id uuid not null,
  hash varchar(32) not null,
  width int not null,
  height int not null,
  image mediumblob not null comment 'a JPEG of our own making',
  taken_in date not null,
  constraint workshop_photo_workshop foreign key (workshop_id) references workshop (id) on delete cascade
);
