-- what has a voided_at was registered by mistake: figures leave it out
alter table case_file add column voided_at timestamp with time zone;

alter table intake add column voided_at timestamp with time zone;
alter table intake add column void_reason varchar(200);

create sequence intake_correction_seq increment by 50;

create table intake_correction (
  id           bigint                   not null primary key,
  case_no      varchar(40)              not null references intake (case_no),
  corrected_at timestamp with time zone not null,
  actor        varchar(64)              not null,
  field        varchar(20)              not null,
  old_text     varchar(300),
  new_text     varchar(300),
  reason       varchar(200)             not null
);

create index intake_correction_case on intake_correction (case_no);
