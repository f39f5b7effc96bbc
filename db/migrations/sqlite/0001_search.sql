-- The words of every record, without a second copy of its texts. Texts come already folded (lower case, no accents).
CREATE VIRTUAL TABLE project_search USING fts5(number, title, facts, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
