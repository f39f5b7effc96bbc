-- The words of every record, without a second copy of its texts. Texts come already folded (lower case, no accents).
CREATE TABLE project_search (
	project integer PRIMARY KEY NOT NULL REFERENCES project(seq),
	words tsvector NOT NULL
);
--> statement-breakpoint
CREATE INDEX project_search_words ON project_search USING gin (words);
