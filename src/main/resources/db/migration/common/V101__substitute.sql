-- who was named to stand in
alter table absence add column substitute varchar(64);
