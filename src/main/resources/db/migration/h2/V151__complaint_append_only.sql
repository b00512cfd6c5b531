create trigger complaint_identity_read_append_only before update, delete on complaint_identity_read
  for each row call "org.shouwen.deadline.AppendOnly";
create trigger complaint_clearance_append_only before update, delete on complaint_clearance
  for each row call "org.shouwen.deadline.AppendOnly";
create trigger complaint_event_append_only before update, delete on complaint_event
  for each row call "org.shouwen.deadline.AppendOnly";
create trigger complaint_archive_append_only before update, delete on complaint_archive
  for each row call "org.shouwen.deadline.AppendOnly";
create trigger complaint_archive_part_append_only before update, delete on complaint_archive_part
  for each row call "org.shouwen.deadline.AppendOnly";
create trigger staff_assessment_append_only before update, delete on staff_assessment
  for each row call "org.shouwen.deadline.AppendOnly";
