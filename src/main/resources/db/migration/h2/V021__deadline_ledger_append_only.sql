create trigger deadline_entry_append_only before update, delete on deadline_entry
    for each row call 'org.shouwen.deadline.AppendOnly';
