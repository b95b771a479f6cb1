-- What a response says of its arrival: the words it was asked in, the poster or stand that led to it, the single use
-- of a link, whether it was a trial, what looks odd about it, and why somebody set it aside.
alter table survey
  add column version int not null default 1 comment 'raised when an open survey is changed',
  add column identified boolean not null default false comment 'chosen before opening, said to the person, fixed after';

alter table response
  add column version int not null default 1,
  add column source varchar(40) null comment 'the code of a poster or a stand, never of a person',
  add column link varbinary(32) null comment 'a hash of a link''s secret that no invitation holds',
  add column trial boolean not null default false,
  add column flags varchar(200) null comment 'what looks odd, by names with commas between',
  add column aside_on date null,
  add column aside_by uuid null,
  add column aside_reason varchar(500) null,
  add unique key response_link (survey_id, link);
