create table office (
  id      varchar(20)  not null primary key,
  name    varchar(100) not null,
  address varchar(200),
  phone   varchar(40)
);

create table service_window (
  id        varchar(20)  not null primary key,
  office_id varchar(20)  not null references office (id),
  name      varchar(100) not null,
  kind      varchar(40)  not null
);

create table person (
  user_id   varchar(64)  not null primary key,
  name      varchar(50)  not null,
  post      varchar(100) not null,
  duties    varchar(500),
  office_id varchar(20) references office (id),
  reach     varchar(10)  not null,
  active    boolean      not null
);

create table person_window (
  user_id   varchar(64) not null references person (user_id),
  window_id varchar(20) not null references service_window (id),
  primary key (user_id, window_id)
);

create table person_role (
  user_id varchar(64) not null references person (user_id),
  role    varchar(64) not null,
  primary key (user_id, role)
);

create table absence (
  user_id  varchar(64)              not null references person (user_id),
  kind     varchar(20)              not null,
  from_at  timestamp with time zone not null,
  until_at timestamp with time zone not null,
  note     varchar(200),
  primary key (user_id, from_at)
);
