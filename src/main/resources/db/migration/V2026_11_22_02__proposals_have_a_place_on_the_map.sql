-- Where a proposal is, no finer than a hundred metres: its page shows it to everybody.
alter table proposal add column point varchar(24) null comment 'latitude and longitude in degrees, three decimals' after place;
