-- The blurred picture takes the place of the image, so that whatever shows photos shows that one.
alter table observation_photo
  add column original mediumblob null comment 'as it came, for the team alone, until it is erased',
  add column blurred_on date null;
