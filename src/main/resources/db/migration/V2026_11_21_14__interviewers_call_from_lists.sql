-- People to call live here only, and only while they are to be called. No row leads to a response, nor back.
create table call_list (
  id uuid primary key,
  survey_id uuid not null,
  title varchar(120) not null,
  made_on date not null,
  made_by uuid null,
  erase_on date not null comment 'said when the list is made; that day its entries go',
  closed_on date null,
  size int not null comment 'how many numbers came in, told after they are gone',
  constraint call_list_survey foreign key (survey_id) references survey (id)
);

create table call_entry (
  id uuid primary key,
  call_list_id uuid not null,
  phone varchar(20) not null comment 'E.164',
  name varchar(120) null,
  language varchar(20) null,
  quartier_id uuid null,
  note varchar(500) null,
  tries int not null default 0,
  tried_at datetime(3) null,
  due_at datetime(3) null comment 'not to be called before',
  appointment boolean not null default false comment 'whether due_at was agreed with the person',
  needs_interpreter boolean not null default false,
  last_outcome varchar(20) null,
  held_by uuid null comment 'a copy of the service, never a person',
  held_until datetime(3) null,
  unique key call_entry_phone (call_list_id, phone),
  key call_entry_held (held_by),
  constraint call_entry_list foreign key (call_list_id) references call_list (id),
  constraint call_entry_quartier foreign key (quartier_id) references quartier (id)
);

-- How calls ended: counts by interviewer and counts by quartier, never both at once.
create table call_tally (
  id uuid primary key,
  call_list_id uuid not null,
  person_id uuid null,
  quartier_id uuid null,
  outcome varchar(20) not null,
  number int not null,
  key call_tally_list (call_list_id),
  constraint call_tally_list foreign key (call_list_id) references call_list (id),
  constraint call_tally_quartier foreign key (quartier_id) references quartier (id)
);

create table call_script (
  id uuid primary key,
  survey_id uuid not null,
  body longtext not null comment 'JSON: what interviewers say first, by language',
  unique key call_script_survey (survey_id),
  constraint call_script_survey foreign key (survey_id) references survey (id)
);
