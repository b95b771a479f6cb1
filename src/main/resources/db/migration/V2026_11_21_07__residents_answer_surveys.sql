create table survey (
  id uuid primary key,
  contract_id uuid not null,
  consultation_id uuid not null,
  slug varchar(80) not null,
  title longtext not null,
  introduction longtext null,
  opens_on date null,
  closes_on date null,
  published boolean not null default false,
  unique key survey_slug (contract_id, slug),
  constraint survey_contract foreign key (contract_id) references contract (id),
  constraint survey_consultation foreign key (consultation_id) references consultation (id)
);

create table question (
  id uuid primary key,
  survey_id uuid not null,
  code varchar(40) not null,
  position int not null,
  kind varchar(20) not null,
  label longtext not null,
  hint longtext null,
  required boolean not null default false,
  nature varchar(12) null comment 'set where the answer''s words become a contribution',
  settings longtext null comment 'JSON: options, rows, scale, bounds, show-when',
  unique key question_code (survey_id, code),
  constraint question_survey foreign key (survey_id) references survey (id) on delete cascade
);

-- Words of open questions live in contributions only, so that masking or erasing them is done once.
create table response (
  id uuid primary key,
  survey_id uuid not null,
  channel varchar(20) not null,
  day date not null,
  language varchar(20) not null,
  quartier_id uuid null,
  commune_id uuid null,
  answers longtext not null,
  receipt varbinary(32) null,
  form_key varbinary(32) not null,
  words varbinary(32) not null,
  entered_by uuid null,
  unique key response_form_key (survey_id, form_key),
  key response_survey (survey_id, id),
  constraint response_survey foreign key (survey_id) references survey (id),
  constraint response_quartier foreign key (quartier_id) references quartier (id),
  constraint response_commune foreign key (commune_id) references commune (id)
);

-- A dated, frozen table that a facilitator has made public; cells are stored after disclosure control.
create table result_snapshot (
  id uuid primary key,
  survey_id uuid not null,
  question_code varchar(130) not null comment 'the question, and the row of a matrix after a slash',
  by_quartier boolean not null,
  published_on date not null,
  withdrawn_on date null,
  floor int not null,
  content longtext not null,
  constraint result_snapshot_survey foreign key (survey_id) references survey (id)
);
