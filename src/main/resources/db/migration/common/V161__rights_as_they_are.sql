-- which roster is in force: counted up by every change and asked by every request, so that all nodes know at once
create table roster_revision (
  revision bigint not null
);

insert into roster_revision (revision) values (1);

-- how often the logins of an account were ended by closing it; a login begun before an end is over for good
create table ended_logins (
  user_id varchar(64) not null primary key,
  times   bigint      not null
);

-- browsers and addresses from which an account has logged in before, as digests
create table known_place (
  user_id varchar(64) not null,
  mark    char(64)    not null,
  last_on date        not null,
  primary key (user_id, mark)
);

create index known_place_last on known_place (last_on);
