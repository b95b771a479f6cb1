-- A call for proposals of a consultation: when one may propose, and within how many days each proposal is read.
create table proposal_call (
  id uuid primary key,
  contract_id uuid not null,
  consultation_id uuid not null,
  slug varchar(80) not null,
  title longtext not null,
  presentation longtext null,
  opens_on date null,
  closes_on date null,
  published boolean not null default false,
  moderation_days int not null comment 'within how many days a proposal is published or refused',
  unique key proposal_call_slug (contract_id, slug),
  constraint proposal_call_contract foreign key (contract_id) references contract (id),
  constraint proposal_call_consultation foreign key (consultation_id) references consultation (id)
);

-- What somebody proposes; its words are contributions.
create table proposal (
  id uuid primary key,
  contract_id uuid not null,
  proposal_call_id uuid not null,
  slug varchar(80) null comment 'its address once it is published',
  title varchar(160) null,
  place varchar(300) null,
  node_id uuid null comment 'the objective that its author sees it under',
  proposed_on date not null,
  moderation varchar(12) not null comment 'waiting, published or refused; with the referent follows from the words',
  moderated_on date null,
  moderated_by uuid null,
  refusal varchar(2000) null comment 'why it is not published, in words its author can read',
  studied_on date null,
  study_note varchar(2000) null,
  edition int not null default 0 comment 'another one after each change of what the public reads',
  form_key varbinary(32) null comment 'keyed hash of the form''s key: a retry is the same proposal',
  words varbinary(32) null comment 'keyed hash of what was sent',
  receipt varbinary(32) null,
  head_id uuid not null comment 'the proposal that stands for it: itself, or the one that it was united with',
  merged_into_id uuid null,
  merged_on date null,
  merge_reason varchar(2000) null,
  split_from_id uuid null,
  split_on date null comment 'since when its parts stand for it',
  split_reason varchar(2000) null,
  external_id varchar(190) null comment 'its number on the platform that it was imported from',
  erased_on date null,
  unique key proposal_slug (contract_id, slug),
  unique key proposal_form_key (proposal_call_id, form_key),
  unique key proposal_external (proposal_call_id, external_id),
  key proposal_head (head_id),
  key proposal_receipt (receipt),
  key proposal_moderation (contract_id, moderation, proposed_on),
  constraint proposal_contract foreign key (contract_id) references contract (id),
  constraint proposal_call foreign key (proposal_call_id) references proposal_call (id),
  constraint proposal_node foreign key (node_id) references roadmap_node (id) on delete set null,
  constraint proposal_merged foreign key (merged_into_id) references proposal (id),
  constraint proposal_split foreign key (split_from_id) references proposal (id)
);

create table proposal_photo (
  id uuid primary key,
  proposal_id uuid not null,
  width int not null,
  height int not null,
  image mediumblob not null comment 'a JPEG of our own making',
  unique key proposal_photo_one (proposal_id),
  constraint proposal_photo_proposal foreign key (proposal_id) references proposal (id) on delete cascade
);

-- What an institution answers in public.
create table proposal_answer (
  id uuid primary key,
  proposal_id uuid not null,
  institution varchar(160) not null,
  body text not null,
  answered_on date not null,
  entered_by uuid null,
  key proposal_answer_proposal (proposal_id, answered_on),
  constraint proposal_answer_proposal foreign key (proposal_id) references proposal (id) on delete cascade
);

-- One device, one support; the cookie that tells the device is set only when somebody presses the button.
create table proposal_support (
  id uuid primary key,
  proposal_id uuid not null,
  device varbinary(32) not null comment 'keyed hash of the device''s random number',
  supported_on date not null,
  flags varchar(60) null comment 'what looks odd; such a support counts once somebody kept it',
  looked varchar(12) null comment 'kept or aside, by somebody of the team',
  unique key proposal_support_once (proposal_id, device),
  constraint proposal_support_proposal foreign key (proposal_id) references proposal (id) on delete cascade
);
