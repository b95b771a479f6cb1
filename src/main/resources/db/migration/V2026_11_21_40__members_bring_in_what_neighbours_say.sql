-- Which member brought in which words of a neighbour; who the neighbour is stands nowhere.
create table council_relay (
  id uuid primary key,
  member_id uuid not null,
  contribution_id uuid not null,
  relayed_on date not null,
  unique key council_relay_contribution (contribution_id),
  key council_relay_member (member_id, relayed_on),
  constraint council_relay_member foreign key (member_id) references council_member (id),
  constraint council_relay_contribution foreign key (contribution_id) references contribution (id) on delete cascade
);
