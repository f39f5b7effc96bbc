-- The words of every record, without a second copy of its texts. Texts come already folded (lower case, no accents).
CREATE VIRTUAL TABLE project_search USING fts5(number, title, facts, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
-- Stretches of the index are joined two by two, so that the words of earlier versions leave it soon: an edit of a section grows the file by half as much.
INSERT INTO project_search(project_search, rank) VALUES ('automerge', 2);
