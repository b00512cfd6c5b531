-- the deadline that a paper tells of and its date as printed, so that the dossier can say when it holds no more
alter table issued_document add column limit_name varchar(60);
alter table issued_document add column limit_at timestamp with time zone;
