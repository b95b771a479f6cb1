create table person (
  id uuid primary key,
  email varchar(254) not null,
  name varchar(120) not null,
  password varchar(100) null comment 'bcrypt; null where the person signs in by link only',
  active boolean not null default true,
  created_on date not null,
  unique key person_email (email)
);

create table person_grant (
  id uuid primary key,
  person_id uuid not null,
  role varchar(20) not null,
  scope_kind varchar(12) not null,
  scope_id uuid null comment 'null for the instance',
  unique key person_grant_once (person_id, role, scope_kind, scope_id),
  constraint person_grant_person foreign key (person_id) references person (id) on delete cascade
);

-- A token names one of these rows, so that ending the row ends the token.
create table sign_in_session (
  id uuid primary key,
  person_id uuid not null,
  started_at datetime(3) not null,
  expires_at datetime(3) not null,
  ended_at datetime(3) null,
  constraint sign_in_session_person foreign key (person_id) references person (id) on delete cascade
);

-- The secret of the link is derived from the id by a key kept outside the database.
create table sign_in_link (
  id uuid primary key,
  person_id uuid not null,
  expires_at datetime(3) not null,
  used_at datetime(3) null,
  constraint sign_in_link_person foreign key (person_id) references person (id) on delete cascade
);

create table audit_entry (
  id uuid primary key,
  happened_at datetime(3) not null,
  person_id uuid null,
  act varchar(60) not null,
  contract_id uuid null,
  subject_kind varchar(40) null,
  subject_id varchar(60) null,
  detail varchar(500) null,
  key audit_entry_when (happened_at),
  key audit_entry_contract (contract_id, happened_at)
);
