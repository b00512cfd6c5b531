-- the database itself takes no second notice for the same application
create table one_time_notice (
  notice_no       varchar(50)              not null primary key,
  application_no  varchar(40)              not null unique references application (case_no),
  issued_by       varchar(64)              not null,
  issued_at       timestamp with time zone not null,
  next_step       varchar(1000)            not null,
  next_step_place varchar(300)             not null,
  special_points  varchar(1000)            not null,
  version         integer                  not null
);

alter table application add column deemed_accepted boolean default false not null;

insert into time_limit (name, amount, unit, label, assumption) values
  ('noticeWindow', 5, 'WORKING_DAYS', '收到申请材料后一次性告知的时限', 'A-08'),
  ('supplementWindow', 20, 'WORKING_DAYS', '服务对象补正材料的时限', 'A-09'),
  ('supplementReminder', 10, 'WORKING_DAYS', '告知后提醒服务对象补正的时间', 'A-09'),
  ('supplementCheck', 1, 'WORKING_DAYS', '收到补正材料后核对的时限', null);
