-- The languages in which residents may read a survey, French first; a survey that had Arabic words goes on offering them.
alter table survey add column languages varchar(200) not null default 'fr';
update survey set languages = 'fr,ar' where title like '%"ar"%';

-- Who read the pages of a contract over in one language, and when. No row: nobody has, and the pages say so.
create table contract_language (
    id uuid not null primary key,
    contract_id uuid not null,
    language varchar(35) not null,
    reviewed_by varchar(200) not null,
    reviewed_on date not null,
    constraint contract_language_contract foreign key (contract_id) references contract (id),
    constraint contract_language_once unique (contract_id, language)
);
