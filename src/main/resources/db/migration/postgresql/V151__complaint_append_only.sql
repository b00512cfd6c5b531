create trigger complaint_identity_read_append_only before update or delete on complaint_identity_read
  for each row execute function append_only();

create trigger complaint_identity_read_not_emptied before truncate on complaint_identity_read
  for each statement execute function append_only();

create trigger complaint_clearance_append_only before update or delete on complaint_clearance
  for each row execute function append_only();

create trigger complaint_clearance_not_emptied before truncate on complaint_clearance
  for each statement execute function append_only();

create trigger complaint_event_append_only before update or delete on complaint_event
  for each row execute function append_only();

create trigger complaint_event_not_emptied before truncate on complaint_event
  for each statement execute function append_only();

create trigger complaint_archive_append_only before update or delete on complaint_archive
  for each row execute function append_only();

create trigger complaint_archive_not_emptied before truncate on complaint_archive
  for each statement execute function append_only();

create trigger complaint_archive_part_append_only before update or delete on complaint_archive_part
  for each row execute function append_only();

create trigger complaint_archive_part_not_emptied before truncate on complaint_archive_part
  for each statement execute function append_only();

create trigger staff_assessment_append_only before update or delete on staff_assessment
  for each row execute function append_only();

create trigger staff_assessment_not_emptied before truncate on staff_assessment
  for each statement execute function append_only();
