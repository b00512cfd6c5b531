-- a version is written once and never changed: papers name the version they were made from
create table document_template (
  kind     varchar(40)              not null,
  version  integer                  not null,
  body     varchar(100000)          not null,
  saved_at timestamp with time zone not null,
  saved_by varchar(64)              not null,
  primary key (kind, version)
);

-- a correction is a further version; what was issued stays
create table issued_document (
  document_no      varchar(60)              not null,
  version          integer                  not null,
  kind             varchar(40)              not null,
  case_no          varchar(40),
  office_id        varchar(20),
  template_version integer                  not null,
  issued_at        timestamp with time zone not null,
  issued_by        varchar(64)              not null,
  correction       varchar(500),
  html             varchar(1000000)         not null,
  primary key (document_no, version)
);

create index issued_document_case on issued_document (case_no, kind);

create table document_delivery (
  id           bigint generated always as identity primary key,
  document_no  varchar(60)              not null,
  version      integer                  not null,
  method       varchar(20)              not null,
  signed       boolean                  not null,
  delivered_at timestamp with time zone not null,
  note         varchar(500),
  recorded_at  timestamp with time zone not null,
  recorded_by  varchar(64)              not null,
  foreign key (document_no, version) references issued_document (document_no, version)
);

create index document_delivery_document on document_delivery (document_no);
