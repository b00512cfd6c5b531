create table escalation (
  escalation_no     varchar(40)  not null primary key,
  case_no           varchar(40)  not null,
  office_id         varchar(20)  not null,
  reason            varchar(30)  not null,
  -- the instant that was missed; of what has none, whether it is still open
  occasion          varchar(40)  not null,
  missed_due_at     timestamp with time zone,
  severity          varchar(10)  not null,
  requested_by      varchar(64),
  subjects          varchar(500) not null,
  description       varchar(2000),
  client_waiting    boolean      not null,
  status            varchar(30)  not null,
  highest_level     integer      not null,
  level             integer      not null,
  level_due_at      timestamp with time zone,
  unanswerable      boolean      not null,
  raised_at         timestamp with time zone not null,
  ended_at          timestamp with time zone,
  decision          varchar(30),
  decided_by        varchar(64),
  decided_at        timestamp with time zone,
  new_responsible   varchar(64),
  instruction       varchar(2000),
  decision_due_on   date,
  department        varchar(64),
  decision_reason   varchar(1000),
  settlement        varchar(2000),
  objection         varchar(1000),
  objected_by       varchar(64),
  objected_at       timestamp with time zone,
  version           integer      not null,
  constraint escalation_once unique (case_no, reason, occasion)
);

create index escalation_open on escalation (ended_at, level_due_at);

create table escalation_supervisor (
  escalation_no varchar(40) not null references escalation (escalation_no),
  level         integer     not null,
  user_id       varchar(64) not null,
  decides       boolean     not null,
  primary key (escalation_no, level, user_id)
);

create index escalation_supervisor_person on escalation_supervisor (user_id);

insert into time_limit (name, amount, unit, label, assumption) values
  ('escalationLevel', 1, 'WORKING_DAYS', '每一级处理上报事项的时限', 'A-13'),
  ('escalationOnSite', 15, 'WORKING_MINUTES', '每一级到场处理现场特殊情况的时限', 'A-13');

create table rectification (
  escalation_no varchar(40)   not null primary key references escalation (escalation_no),
  case_no       varchar(40)   not null,
  office_id     varchar(20)   not null,
  clerk         varchar(64)   not null,
  ordered_by    varchar(64)   not null,
  ordered_at    timestamp with time zone not null,
  instruction   varchar(2000) not null,
  due_at        timestamp with time zone not null,
  result        varchar(2000),
  done_at       timestamp with time zone,
  version       integer       not null
);

create index rectification_case on rectification (case_no);
