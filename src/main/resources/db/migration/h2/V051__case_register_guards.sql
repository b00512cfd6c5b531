create index case_file_open on case_file (office_id, closed_at, due_at);

create trigger case_file_first_asked_clerk before update on case_file
  for each row call "org.shouwen.casefile.h2.FirstAskedClerkGuard";

create trigger case_event_append_only before update, delete on case_event
  for each row call "org.shouwen.deadline.AppendOnly";
