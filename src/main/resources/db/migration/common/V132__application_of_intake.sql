alter table intake add column application_started_at timestamp with time zone;
alter table intake add column application_concluded_at timestamp with time zone;
