create table forbidden_phrase (
  code     varchar(10)  not null primary key,
  phrase   varchar(100) not null,
  kind     varchar(5)   not null check (kind in ('LONG', 'SHORT')),
  severity varchar(5)   not null check (severity in ('BLOCK', 'WARN')),
  document varchar(20)  not null,
  active   boolean      not null
);

create table allowed_pattern (
  pattern varchar(100) not null primary key,
  note    varchar(200)
);

create table civil_phrase (
  code     varchar(20)  not null primary key,
  category varchar(20)  not null,
  document varchar(20)  not null,
  sentence varchar(200) not null,
  required boolean      not null
);

-- one row: whoever changes the wording updates it first, so that changes come one after the other
create table wording_change (
  changed_at timestamp with time zone
);
insert into wording_change (changed_at) values (null);
