-- what a case is due at follows its ledger from now on; an intake that lives on in its application kept the day's limit
update case_file
set due_at = (
  select min(deadline.due_at)
  from deadline
  where deadline.case_no = case_file.case_no
    and deadline.state = 'RUNNING'
    and deadline.name not in
        ('firstReviewDeadline', 'reportDeadline', 'opinionDeadline', 'lateExplanationDeadline')
)
where closed_at is null;
