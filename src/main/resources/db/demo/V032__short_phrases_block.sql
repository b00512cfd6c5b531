-- the demo plays the acceptance scenarios, in which short phrases block as well
update forbidden_phrase set severity = 'BLOCK';
