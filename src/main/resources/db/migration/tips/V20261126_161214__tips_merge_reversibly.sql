alter table tips.tip
    add column merged_into uuid constraint tip_merged_into references tips.tip (id),
    add constraint tip_merged check ((merged_into is not null) = (status = 'MERGED')),
    add constraint tip_not_into_itself check (merged_into <> id);
comment on column tips.tip.merged_into is 'Nguồn tin chính mà tin này được nhập vào; tách ra thì để trống';
create index tip_merged_into on tips.tip (merged_into) where merged_into is not null;

-- What is merged stays received on its day, and is valuable only through the tip that it was merged into (DOMAIN 8A.3).
create or replace function tips.contribution(t tips.tip) returns setof figures.contribution
    language sql stable
as $$
    select t.counted_unit, c.day, c.indicator, 1::numeric
    from (values
        ('tips_received', t.received_on, true),
        ('tips_crime', t.received_on, t.legal_type in ('DENUNCIATION', 'CRIME_REPORT')),
        ('tips_valuable', t.received_on,
         t.value = 'YES' and t.legal_type is distinct from 'DUPLICATE' and t.status <> 'MERGED'),
        ('tips_epidemic_violation', t.received_on, t.category = 'EPIDEMIC'),
        ('tips_resolved', t.outcome_on, t.outcome_on is not null),
        ('tips_resolved_on_time', t.outcome_on, t.outcome_on is not null and t.on_time)
    ) as c (indicator, day, counts)
    where c.counts
$$;

create table tips.note (
    id uuid constraint note_key primary key,
    tip_id uuid not null constraint note_tip references tips.tip (id),
    at timestamptz not null,
    author text not null,
    author_name text not null,
    text bytea not null
);
comment on table tips.note is 'Ghi chú nội bộ về nguồn tin, niêm phong; không bao giờ đến người báo tin';
create index note_of_tip on tips.note (tip_id, at);
select accounts.wall_behind('tips.note', 'tip_id', 'tips.tip');
