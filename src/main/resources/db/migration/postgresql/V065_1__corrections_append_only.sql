create trigger intake_correction_append_only before update or delete on intake_correction
  for each row execute function append_only();

create trigger intake_correction_not_emptied before truncate on intake_correction
  for each statement execute function append_only();
