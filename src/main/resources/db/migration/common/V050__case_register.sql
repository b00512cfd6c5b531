create table day_counter (
  prefix      varchar(8) not null,
  counted_on  date       not null,
  last_number integer    not null,
  primary key (prefix, counted_on)
);

create table installation_secret (
  name   varchar(40) not null primary key,
  secret varchar(64) not null
);

-- no foreign keys to the roster: it is replaced as a whole, and a case outlives the people on it
create table case_file (
  case_no           varchar(40)              not null primary key,
  kind              varchar(30)              not null,
  status            varchar(40)              not null,
  office_id         varchar(20)              not null,
  window_id         varchar(20),
  first_asked_clerk varchar(64)              not null,
  responsible_clerk varchar(64)              not null,
  subject           varchar(100)             not null,
  item_code         varchar(40),
  item_version      integer,
  item_name         varchar(200),
  channel           varchar(30),
  priority          integer                  not null,
  client_lookup     varchar(64),
  received_at       timestamp with time zone not null,
  registered_at     timestamp with time zone not null,
  due_at            timestamp with time zone,
  closed_at         timestamp with time zone,
  version           integer                  not null
);

create index case_file_registered on case_file (registered_at, office_id);
create index case_file_client on case_file (client_lookup);

create sequence case_event_seq increment by 50;

create table case_event (
  id          bigint                   not null primary key,
  case_no     varchar(40)              not null references case_file (case_no),
  happened_at timestamp with time zone not null,
  actor       varchar(64)              not null,
  event       varchar(40)              not null,
  text        varchar(2000)            not null
);

create index case_event_timeline on case_event (case_no, happened_at);
