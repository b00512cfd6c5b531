-- what a further version is called: 更正 or 续印
alter table issued_document add column mark varchar(10);
