-- How much she wants to answer in a week; NULL until she chooses.
ALTER TABLE learners ADD COLUMN goal INTEGER;
