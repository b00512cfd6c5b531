create trigger intake_correction_append_only before update, delete on intake_correction
  for each row call "org.shouwen.deadline.AppendOnly";
