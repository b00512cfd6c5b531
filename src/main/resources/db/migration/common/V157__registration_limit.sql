insert into time_limit (name, amount, unit, label, assumption) values
  ('registration', 1, 'WORKING_DAYS', '来信、邮件等收到后登记的时限', null);
