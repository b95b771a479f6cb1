-- A council is a body that deliberates; its members are people, with an account or without.
create table council (
  id uuid primary key,
  body_id uuid not null,
  form varchar(100) not null comment 'in free words: conseil citoyen, commission citoyenne, conseil de quartier, table de quartier',
  opinions longtext null comment 'what it is asked about, in plain words for residents',
  quorum_kind varchar(10) not null,
  quorum_value int not null comment 'percent of those who may vote, or people',
  majority varchar(16) not null,
  unique key council_body (body_id),
  constraint council_body foreign key (body_id) references body (id) on delete cascade
);

create table council_member (
  id uuid primary key,
  body_id uuid not null,
  person_id uuid null comment 'null for who has no mailbox: the team writes for them',
  name varchar(120) null comment 'gone some years after the seat ended',
  college varchar(100) null comment 'in free words: habitants, associations, acteurs locaux',
  mandate varchar(100) null comment 'in free words: coprésidente, suppléant',
  chosen varchar(100) null comment 'in free words: tirage au sort, volontariat',
  observer boolean not null default false comment 'reads and speaks, does not vote',
  named boolean not null default false comment 'agreed to be named on public pages',
  from_on date not null,
  until_on date null comment 'the last day',
  quartier_id uuid null,
  invitation uuid null comment 'the last sign-in link that was sent',
  invited_by uuid null,
  invited_on date null,
  key council_member_body (body_id, name),
  key council_member_person (person_id, body_id),
  key council_member_invitation (invitation),
  constraint council_member_body foreign key (body_id) references body (id) on delete cascade,
  constraint council_member_person foreign key (person_id) references person (id),
  constraint council_member_quartier foreign key (quartier_id) references quartier (id)
);
