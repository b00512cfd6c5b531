-- whether a step of the case's own process waits for the decision
alter table escalation add column awaited boolean default false not null;

insert into time_limit (name, amount, unit, label, assumption) values
  ('escalationDigest', 10, 'ITEMS', '同一领导待处理的上报达到几件时,只在“督办”页面每日汇总,不再逐件提醒', null);
