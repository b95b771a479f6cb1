-- What is new, told to each member at the rhythm that they choose: never two mails on one day.
create table council_news (
  id uuid primary key,
  person_id uuid not null,
  rhythm varchar(8) not null,
  language varchar(20) not null,
  mark varbinary(32) not null comment 'a keyed hash of the secret of the link that stops it',
  told_from datetime(3) not null comment 'what the last mail tells begins here',
  told_until datetime(3) not null comment 'and ends here; the next begins where this ends',
  posted_on date null comment 'when the last mail was put down',
  unique key council_news_person (person_id),
  unique key council_news_mark (mark),
  constraint council_news_person foreign key (person_id) references person (id) on delete cascade
);

alter table opening add made_at datetime(3) null comment 'since when it is known; null where that was before this was kept';
alter table council_question add answered_at datetime(3) null comment 'the moment of the answer';
