-- What a service writes may tell of violence or name somebody: then its words wait until somebody of the team has read them.
alter table task add column words_held boolean not null default false comment 'told to nobody before somebody of the team has read them' after words;
