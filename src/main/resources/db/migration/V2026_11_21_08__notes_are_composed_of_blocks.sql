create table synthesis_note (
  id uuid primary key,
  contract_id uuid not null,
  slug varchar(80) not null,
  title varchar(200) not null,
  subtitle varchar(300) null,
  diffusion varchar(12) not null,
  composed_on date not null,
  unique key synthesis_note_slug (contract_id, slug),
  constraint synthesis_note_contract foreign key (contract_id) references contract (id)
);

create table synthesis_note_consultation (
  note_id uuid not null,
  consultation_id uuid not null,
  primary key (note_id, consultation_id),
  constraint synthesis_note_consultation_note foreign key (note_id) references synthesis_note (id) on delete cascade,
  constraint synthesis_note_consultation_about foreign key (consultation_id) references consultation (id)
);

create table note_block (
  id uuid primary key,
  note_id uuid not null,
  position int not null,
  kind varchar(30) not null,
  title varchar(200) null,
  settings longtext not null,
  constraint note_block_note foreign key (note_id) references synthesis_note (id) on delete cascade
);
