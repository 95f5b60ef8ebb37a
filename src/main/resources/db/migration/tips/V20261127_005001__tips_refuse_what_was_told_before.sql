-- Ends the statement that would tell the same once more, with the number it has already taken.
create function tips.told_before() returns integer
    language plpgsql
as $$
begin
    raise exception 'told before' using errcode = 'unique_violation';
end $$;
