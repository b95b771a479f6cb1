-- An action that was done before residents could read its sheet is told when the sheet is published.
alter table delivery_step add column told_on date null comment 'when those whose words feed the sheet were told by mail' after proof_link;
update delivery_step d join action_sheet s on s.id = d.sheet_id
  set d.told_on = date(d.entered_at)
  where d.state in ('DONE', 'DROPPED') and s.withdrawn_on is null
    and exists (select 1 from action_sheet_version v where v.sheet_id = s.id and v.published_on is not null
                and v.published_on <= date(d.entered_at));
