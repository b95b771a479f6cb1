-- A desk form that made something: sent again, by a double press or a refresh, it leads to the same thing.
create table form_sent (
  id uuid primary key,
  sending varbinary(32) not null comment 'hash of the form''s key and of everything that was typed in it',
  address varchar(2000) null comment 'where the first sending led; null while it is being taken in',
  sent_at datetime(6) not null,
  unique key form_sent_once (sending),
  key form_sent_old (sent_at)
);
