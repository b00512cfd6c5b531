create table attachment_content (
  sha256  varchar(64) not null primary key,
  content bytea not null
);

create table attachment (
  id       varchar(36)              not null primary key,
  case_no  varchar(40)              not null references case_file (case_no),
  name     varchar(200)             not null,
  type     varchar(10)              not null,
  size     integer                  not null,
  sha256   varchar(64)              not null references attachment_content (sha256),
  verdict  varchar(10)              not null,
  added_at timestamp with time zone not null,
  added_by varchar(64)              not null
);

create index attachment_case on attachment (case_no);

create trigger attachment_content_append_only before update or delete on attachment_content
  for each row execute function append_only();

create trigger attachment_content_not_emptied before truncate on attachment_content
  for each statement execute function append_only();

create trigger attachment_append_only before update or delete on attachment
  for each row execute function append_only();

create trigger attachment_not_emptied before truncate on attachment
  for each statement execute function append_only();
