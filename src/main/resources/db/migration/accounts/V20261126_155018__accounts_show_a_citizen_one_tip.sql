-- A citizen reaches the one tip whose receipt was shown in this transaction, what belongs to it, and nothing else. The
-- tip is named by the digest of its receipt: an id from an address or a form opens nothing.
create or replace function accounts.reaches_all() returns boolean
    language sql stable parallel safe
as $$ select coalesce(current_setting('tindan.reach', true) = 'system', false) $$;

create function accounts.receipt_shown() returns bytea
    language sql stable parallel safe
as $$ select decode(nullif(current_setting('tindan.receipt', true), ''), 'hex') $$;

-- An officer who types a tip in for another unit needs it too, until its transaction is over.
create policy own_receipt on tips.tip using (receipt_digest = (select accounts.receipt_shown()));
