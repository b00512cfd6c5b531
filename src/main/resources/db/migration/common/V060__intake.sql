create table intake (
  case_no                varchar(40)  not null primary key,
  channel                varchar(20)  not null,
  channel_note           varchar(100),
  intake_type            varchar(30)  not null,
  matter                 varchar(2000) not null,
  client_name            varchar(50),
  client_unit            varchar(100),
  client_phone           varchar(30),
  client_id_type         varchar(40),
  client_id_no           varchar(30),
  client_address         varchar(200),
  urgency                varchar(10)  not null,
  urgency_reason         varchar(200),
  needs                  varchar(200),
  ticket_no              varchar(20),
  ring_count             integer,
  jurisdiction           varchar(20)  not null,
  colleague              varchar(64),
  transfer_count         integer      not null,
  contact_result         varchar(20),
  colleague_contacted_at timestamp with time zone,
  promised_reply_at      timestamp with time zone,
  answer_text            varchar(5000),
  policy_basis           varchar(500),
  answered_by            varchar(64),
  answered_at            timestamp with time zone,
  guided_to              varchar(100),
  guided_to_contact      varchar(200),
  guidance_text          varchar(2000),
  escorted               boolean,
  withdrawn_at           timestamp with time zone,
  withdrawal_note        varchar(500),
  running_deadline       varchar(20),
  version                integer      not null
);

create table handover (
  handover_no     varchar(50)   not null primary key,
  case_no         varchar(40)   not null references intake (case_no),
  giver           varchar(64)   not null,
  receiver        varchar(64)   not null,
  given_at        timestamp with time zone not null,
  matter          varchar(2000) not null,
  materials       varchar(1000),
  acknowledged_at timestamp with time zone,
  contacted_at    timestamp with time zone,
  contact_note    varchar(500),
  version         integer       not null
);

create index handover_case on handover (case_no);

insert into time_limit (name, amount, unit, label, assumption) values
  ('handoverAcknowledge', 1, 'WORKING_DAYS', '阅知转交登记内容的时限', 'A-06'),
  ('handoverContact', 1, 'WORKING_DAYS', '阅知后联系服务对象的时限', 'A-06'),
  ('promiseMaximum', 5, 'WORKING_DAYS', '承诺答复时间最远不超过', 'A-07'),
  ('promiseReminder', 2, 'WORKING_HOURS', '承诺答复时间之前提醒承办人', null);
