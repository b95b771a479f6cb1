-- What a task is about, in the team's own words; and when it was asked again after its date had passed.
alter table task
  add column about varchar(300) null comment 'never what residents said: it stands in mails',
  add column asked_again_on date null comment 'planned, its date passed, and a new task asks whether it is done';

-- The photo that a service sends with its answer: how it looks now.
create table task_photo (
  id uuid primary key,
  task_id uuid not null,
  width int not null,
  height int not null,
  image mediumblob not null comment 'a JPEG of our own making',
  alt varchar(300) null comment 'what it shows, for those who do not see it',
  taken_in date not null,
  shown boolean not null default false comment 'somebody of the team found that everybody may see it',
  reviewed_on date null comment 'when somebody of the team looked at it',
  unique key task_photo_once (task_id),
  constraint task_photo_of foreign key (task_id) references task (id) on delete cascade
);
