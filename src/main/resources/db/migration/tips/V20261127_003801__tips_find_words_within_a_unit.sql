-- A commune looks for words among its own tips: with the unit in the same index, what is read of it is what both share,
-- not every tip of the country that has the word.
create extension if not exists btree_gin with schema public;
create index tip_words on tips.tip using gin (handling_unit, tokens);
drop index tips.tip_tokens;
