create trigger document_template_append_only before update, delete on document_template
  for each row call "org.shouwen.deadline.AppendOnly";

create trigger issued_document_append_only before update, delete on issued_document
  for each row call "org.shouwen.deadline.AppendOnly";

create trigger document_delivery_append_only before update, delete on document_delivery
  for each row call "org.shouwen.deadline.AppendOnly";
