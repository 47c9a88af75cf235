-- $1: the keys that the record has; a figure on which a person decided stays.
DELETE FROM published_figures WHERE accepted IS NULL AND key <> ALL ($1::text[]);
