create table delivery_step (
  id uuid primary key,
  sheet_id uuid not null,
  state varchar(12) not null,
  day date not null,
  due_on date null,
  reason text not null,
  proof_text text null,
  proof_link varchar(600) null,
  entered_at datetime(6) not null,
  entered_by uuid null,
  constraint delivery_step_sheet foreign key (sheet_id) references action_sheet (id) on delete cascade
);

-- A JPEG of our own making, which goes when its step goes.
create table delivery_photo (
  id uuid primary key,
  step_id uuid not null,
  width int not null,
  height int not null,
  shows varchar(300) not null,
  image mediumblob not null,
  constraint delivery_photo_step foreign key (step_id) references delivery_step (id) on delete cascade
);

create table sheet_measure (
  id uuid primary key,
  sheet_id uuid not null,
  indicator varchar(8) not null,
  measured_year int not null,
  amount decimal(14,3) null comment 'null: looked for and not known',
  source varchar(300) null,
  entered_on date not null,
  entered_by uuid null,
  unique key sheet_measure_year (sheet_id, indicator, measured_year),
  constraint sheet_measure_sheet foreign key (sheet_id) references action_sheet (id) on delete cascade
);
