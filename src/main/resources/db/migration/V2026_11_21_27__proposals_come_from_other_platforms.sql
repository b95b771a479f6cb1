-- A file of another platform while somebody says which column is what; the file goes once it is imported.
create table proposal_import (
  id uuid primary key,
  proposal_call_id uuid not null,
  name varchar(200) not null,
  file longblob null,
  made_by uuid null,
  made_on date not null,
  done_on date null,
  imported int null,
  constraint proposal_import_call foreign key (proposal_call_id) references proposal_call (id)
);
