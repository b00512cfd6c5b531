-- a version is written once and never changed: cases point at the version they started with
create table service_item_version (
  code         varchar(10)              not null,
  version      integer                  not null,
  published_at timestamp with time zone not null,
  content      varchar(1000000)          not null,
  primary key (code, version)
);

create table guidance_entry (
  sort_order   integer      not null primary key,
  matter       varchar(100) not null,
  keywords     varchar(500) not null,
  department   varchar(100) not null,
  address      varchar(200),
  phone        varchar(40)  not null,
  hours        varchar(200),
  last_checked date         not null,
  fallback     boolean      not null
);

-- one row: whoever imports updates it first, so that imports come one after the other
create table catalogue_change (
  changed_at timestamp with time zone
);
insert into catalogue_change (changed_at) values (null);
