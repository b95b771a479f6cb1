-- What people are asked in the street: the same everywhere, or in one quartier.
create table workshop_question (
  id uuid primary key,
  workshop_id uuid not null,
  quartier_id uuid null comment 'null: asked everywhere',
  phase varchar(12) not null comment 'which phase its answers belong to',
  position int not null,
  body varchar(500) not null,
  constraint workshop_question_workshop foreign key (workshop_id) references workshop (id) on delete cascade,
  constraint workshop_question_quartier foreign key (quartier_id) references quartier (id)
);

alter table workshop_item add column question_id uuid null;
alter table workshop_item add constraint workshop_item_question foreign key (question_id)
  references workshop_question (id) on delete set null;

-- A voice, kept only with its owner's word; it goes with its line, and by itself after a time.
create table workshop_sound (
  id uuid primary key,
  item_id uuid not null,
  type varchar(20) not null comment 'what the file is, by its first bytes',
  sound mediumblob not null,
  consented_on date not null comment 'the day on which the person was told what it is for, and agreed',
  unique key workshop_sound_item (item_id),
  constraint workshop_sound_item_is foreign key (item_id) references workshop_item (id) on delete cascade
);
