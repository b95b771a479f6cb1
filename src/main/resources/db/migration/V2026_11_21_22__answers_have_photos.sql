-- A photo that somebody answered with: a JPEG of our own making, which goes when its response goes.
create table survey_photo (
  id uuid primary key,
  response_id uuid not null,
  question varchar(40) not null,
  hash varchar(32) not null comment 'of the image; the name that the answer keeps',
  width int not null,
  height int not null,
  image mediumblob not null,
  constraint survey_photo_response foreign key (response_id) references response (id) on delete cascade
);
