-- A place whose poster leads to a survey: answers carry its code, which says where somebody read of it, never who.
create table survey_source (
  id uuid primary key,
  contract_id uuid not null,
  survey_id uuid not null,
  code varchar(24) not null comment 'short, for it is typed from a poster; one per contract',
  label varchar(80) not null,
  quartier_id uuid null,
  homes int null comment 'how many homes the place has, where it is a building',
  made_on date not null,
  unique key survey_source_code (contract_id, code),
  constraint survey_source_contract foreign key (contract_id) references contract (id) on delete cascade,
  constraint survey_source_survey foreign key (survey_id) references survey (id) on delete cascade,
  constraint survey_source_quartier foreign key (quartier_id) references quartier (id)
);

-- How a survey goes on paper.
create table paper_plan (
  id uuid primary key,
  survey_id uuid not null,
  hand_in varchar(300) null comment 'where sheets are brought back',
  double_entry boolean not null default false,
  unique key paper_plan_survey (survey_id),
  constraint paper_plan_survey_is foreign key (survey_id) references survey (id) on delete cascade
);

-- A sheet that is entered twice: what both entries hold waits here, and leaves once the response is stored.
create table paper_sheet (
  id uuid primary key,
  survey_id uuid not null,
  number varchar(8) not null comment 'printed on the sheet; random, and nobody''s',
  day date not null,
  first_by uuid not null,
  first_on date not null,
  first_fields mediumtext null,
  second_by uuid null,
  second_on date null,
  second_fields mediumtext null,
  stored_on date null comment 'since when its response is stored; null while it waits',
  unique key paper_sheet_number (survey_id, number),
  constraint paper_sheet_survey foreign key (survey_id) references survey (id) on delete cascade
);

-- Whether two entries of one sheet agreed on a question that at least one of them answered.
create table paper_comparison (
  id uuid primary key,
  sheet_id uuid not null,
  question varchar(40) not null,
  same boolean not null,
  unique key paper_comparison_question (sheet_id, question),
  constraint paper_comparison_sheet foreign key (sheet_id) references paper_sheet (id) on delete cascade
);
