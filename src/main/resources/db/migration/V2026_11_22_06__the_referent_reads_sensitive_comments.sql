-- Words of a council's comment that the referent alone reads, until names are masked.

alter table council_comment
  add column withheld longtext null comment 'the words as they were said, while they are with the referent';
