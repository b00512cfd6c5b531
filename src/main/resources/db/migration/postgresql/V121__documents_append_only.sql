create trigger document_template_append_only before update or delete on document_template
  for each row execute function append_only();

create trigger document_template_not_emptied before truncate on document_template
  for each statement execute function append_only();

create trigger issued_document_append_only before update or delete on issued_document
  for each row execute function append_only();

create trigger issued_document_not_emptied before truncate on issued_document
  for each statement execute function append_only();

create trigger document_delivery_append_only before update or delete on document_delivery
  for each row execute function append_only();

create trigger document_delivery_not_emptied before truncate on document_delivery
  for each statement execute function append_only();
