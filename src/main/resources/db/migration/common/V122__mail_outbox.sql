create table mail_outbox (
  id              varchar(36)              not null primary key,
  reference       varchar(80)              not null,
  recipient       varchar(200)             not null,
  subject         varchar(200)             not null,
  text_body       varchar(10000)           not null,
  html_body       varchar(1000000)         not null,
  message_id      varchar(200)             not null unique,
  state           varchar(10)              not null,
  queued_at       timestamp with time zone not null,
  attempts        integer                  not null,
  next_attempt_at timestamp with time zone not null,
  problem         varchar(20),
  sent_at         timestamp with time zone,
  unique (reference, recipient)
);

create index mail_outbox_due on mail_outbox (state, next_attempt_at);
