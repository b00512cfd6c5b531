-- what went its way without its decision table; taken away when the table has been asked again
create table decision_fault (
  decision_id         varchar(100)             not null,
  process_instance_id varchar(64)              not null,
  case_no             varchar(255)             not null,
  happened_at         timestamp with time zone not null,
  primary key (decision_id, process_instance_id)
);
