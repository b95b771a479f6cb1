-- The usual collation takes é for e and leaves out characters that nobody sees: another address would be this person's,
-- for signing in, for links that are mailed and around the limit of attempts.
alter table person modify email varchar(254) character set utf8mb4 collate utf8mb4_nopad_bin not null;
