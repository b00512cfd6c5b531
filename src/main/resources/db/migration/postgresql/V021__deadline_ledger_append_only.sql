create or replace function append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger deadline_entry_append_only before update or delete on deadline_entry
    for each row execute function append_only();
create trigger deadline_entry_never_truncated before truncate on deadline_entry
    for each statement execute function append_only();

-- few rows qualify at any time, so these cost next to nothing to keep
create index deadline_provisional on deadline (due_at) where provisional and open_name is not null;
create index deadline_open_by_revision on deadline (calendar_revision) where open_name is not null;
