-- What was known of the quartiers over time before it was changed, so that a change can be taken back.
create table past_succession (
  id uuid primary key,
  contract_id uuid not null,
  content longtext not null comment 'JSON: links between quartiers, and their official codes',
  replaced_at datetime(3) not null,
  key past_succession_contract (contract_id, replaced_at),
  constraint past_succession_contract foreign key (contract_id) references contract (id) on delete cascade
);
