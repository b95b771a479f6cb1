-- Whom to meet differs by channel: so many old people by telephone, so many families at the market.
alter table quota
  add column channel varchar(20) not null default '' comment 'by which channel they are to be heard; empty for any',
  drop key quota_option,
  add unique key quota_option (survey_id, question_code, option_code, channel);
