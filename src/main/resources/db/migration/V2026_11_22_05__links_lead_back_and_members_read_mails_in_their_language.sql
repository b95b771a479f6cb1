-- A link that signs in leads where its reader was going, and members' mails are in their language.

alter table sign_in_link
  add column leads_to varchar(500) null comment 'a path of this service; null for the first page of whoever signs in';

alter table council_member
  add column language varchar(20) not null default 'fr' comment 'of the mails that the council sends';

alter table council_presence
  add column link uuid null comment 'the link of the convocation, which signs in once';
