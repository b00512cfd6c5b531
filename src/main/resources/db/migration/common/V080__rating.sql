create table rating_invitation (
  token      varchar(40) not null primary key,
  case_no    varchar(40) not null unique,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  level      varchar(30),
  remark     varchar(500),
  rated_at   timestamp with time zone,
  version    integer     not null
);
