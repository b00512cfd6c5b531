alter table case_file add column parent_no varchar(40) references case_file (case_no);

create index case_file_parent on case_file (parent_no);

create table application (
  case_no                varchar(40)              not null primary key references case_file (case_no),
  intake_no              varchar(40)              not null references case_file (case_no),
  item_code              varchar(10)              not null,
  item_version           integer                  not null,
  status                 varchar(30)              not null,
  received_at            timestamp with time zone not null,
  supplement_received_at timestamp with time zone,
  supplement_round       integer                  not null,
  supplement_reminded_at timestamp with time zone,
  accepted_at            timestamp with time zone,
  result                 varchar(20),
  result_at              timestamp with time zone,
  return_reason          varchar(2000),
  return_basis_title     varchar(200),
  return_basis_article   varchar(100),
  returned_materials     varchar(1000),
  guided_to              varchar(100),
  guided_to_contact      varchar(200),
  guidance_text          varchar(2000),
  withdrawal_note        varchar(500),
  version                integer                  not null
);

create index application_intake on application (intake_no);

create table material_check (
  application_no varchar(40)              not null references application (case_no),
  material_code  varchar(40)              not null,
  result         varchar(30)              not null,
  note           varchar(1000),
  checked_by     varchar(64)              not null,
  checked_at     timestamp with time zone not null,
  listed         boolean                  not null,
  supplied_at    timestamp with time zone,
  primary key (application_no, material_code)
);
