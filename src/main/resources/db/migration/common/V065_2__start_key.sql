create table start_key (
  user_id     varchar(64)              not null,
  request_key varchar(100)             not null,
  sent_at     timestamp with time zone not null,
  fingerprint varchar(64),
  answer      varchar(20000),
  primary key (user_id, request_key)
);
