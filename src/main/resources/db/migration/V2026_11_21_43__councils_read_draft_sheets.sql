-- A draft sheet that a council reads and changes: which versions of it, from when to when.
create table deliberation (
  id uuid primary key,
  body_id uuid not null,
  sheet_id uuid not null,
  slug varchar(80) not null,
  title varchar(200) not null,
  `level` varchar(20) not null comment 'how far the council weighs on the sheet',
  changeable text not null comment 'what it may change, in words that everybody reads',
  pilot_name varchar(200) null,
  pilot_email varchar(254) null,
  discussion_public boolean not null default false,
  closed_on date null,
  unique key deliberation_at (body_id, slug),
  constraint deliberation_body foreign key (body_id) references body (id),
  constraint deliberation_sheet foreign key (sheet_id) references action_sheet (id)
);

create table opening (
  id uuid primary key,
  deliberation_id uuid not null,
  version_id uuid not null,
  opens_on date not null,
  closes_on date not null comment 'the last day',
  unique key opening_once (deliberation_id, version_id),
  constraint opening_deliberation foreign key (deliberation_id) references deliberation (id) on delete cascade,
  constraint opening_version foreign key (version_id) references action_sheet_version (id)
);
