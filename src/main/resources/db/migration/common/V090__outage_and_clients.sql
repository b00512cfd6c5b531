-- agents, e-mail addresses, look-up codes; matters recorded on paper during an outage and entered afterwards
alter table intake add column client_email varchar(100);
alter table intake add column agent_name varchar(50);
alter table intake add column agent_relation varchar(50);
alter table intake add column agent_id_type varchar(40);
alter table intake add column agent_id_no varchar(30);
alter table intake add column late_entry_actual_at timestamp with time zone;
alter table intake add column late_entry_reason varchar(200);
alter table intake add column late_entry_approved boolean;
alter table intake add column late_entry_decided_by varchar(64);
alter table intake add column late_entry_decided_at timestamp with time zone;
alter table intake add column late_entry_note varchar(200);

alter table case_file add column lookup_code varchar(64);

insert into time_limit (name, amount, unit, label, assumption) values
  ('lateEntryApproval', 1, 'WORKING_DAYS', '审批补录的时限', null);
