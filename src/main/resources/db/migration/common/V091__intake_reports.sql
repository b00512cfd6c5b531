-- complaints about staff: neither what was said nor by whom is written down (R-080)
alter table intake alter column matter drop not null;

alter table intake add column call_note varchar(500);
alter table intake add column incident_place varchar(200);
alter table intake add column incident_people integer;
alter table intake add column incident_employer varchar(100);
alter table intake add column incident_demand varchar(1000);
alter table intake add column last_giver varchar(64);
alter table intake add column head_decides boolean default false not null;
alter table intake add column head_reply_text varchar(2000);
alter table intake add column head_reply_at timestamp with time zone;
alter table intake add column passed_on_at timestamp with time zone;

insert into time_limit (name, amount, unit, label, assumption) values
  ('transferMaximum', 2, 'TIMES', '一件办件最多可以转交', null);
