-- What was said with a response that somebody set aside: kept for its author and the desk, in no figure and no note.
alter table contribution
  add column counted boolean not null default true comment 'false while the response it came with is set aside';
