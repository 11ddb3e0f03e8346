INSERT INTO attempts VALUES (1, 'p', '{"seed":"S","count":1,"kinds":[],"only":[]}', 'd', 2, 0, 1);
INSERT INTO attempts VALUES (2, 'p', '{"seed":"T","count":1,"kinds":[],"only":[]}', 'd', 2, 0, NULL);
INSERT INTO questions VALUES (1, 'p', 'a/when/date', 'a'), (2, 'p', 'b/when/date', 'b');
INSERT INTO answers VALUES (1, 0, 1, '', 0, 0, 0, 0), (1, 1, 2, '', 2, 1, 0, 0);
INSERT INTO answers VALUES (2, 0, 1, '', 2, 1, 0, 0), (2, 1, 2, '', 1, 0.5, 0, 0);
