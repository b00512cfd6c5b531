create table time_limit (
  name       varchar(40)  not null primary key,
  amount     integer      not null,
  unit       varchar(20)  not null,
  label      varchar(100) not null,
  assumption varchar(10)
);
