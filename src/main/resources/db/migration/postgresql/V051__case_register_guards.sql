create index case_file_open on case_file (office_id, due_at) where closed_at is null;
create index case_file_number on case_file (case_no varchar_pattern_ops);

create function refuse_new_first_asked_clerk() returns trigger language plpgsql as $$
begin
  raise exception 'The first-asked clerk of a case never changes' using errcode = 'restrict_violation';
end $$;

create trigger case_file_first_asked_clerk before update on case_file
  for each row when (old.first_asked_clerk is distinct from new.first_asked_clerk)
  execute function refuse_new_first_asked_clerk();

create trigger case_event_append_only before update or delete on case_event
  for each row execute function append_only();

create trigger case_event_not_emptied before truncate on case_event
  for each statement execute function append_only();
