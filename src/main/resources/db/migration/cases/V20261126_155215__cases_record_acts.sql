-- What was done with a person is a list of acts, each with its day; one that was taken back stays and counts no longer.
-- A person counts once in a case: from the first day on which there was such an act. Those days stand in the person's
-- row, kept by the database, so that its contribution depends on that row alone.
create table cases.act (
    number bigint generated always as identity,
    id uuid constraint act_key primary key,
    case_id uuid not null constraint act_case references cases.case_file (id),
    subject_id uuid not null constraint act_subject references cases.subject (id),
    act text not null constraint act_kind
        check (act in ('ARRESTED', 'PENALISED', 'DETERRED', 'SURRENDERED', 'FUGITIVE_CAUGHT')),
    acted_on date not null constraint act_acted_on check (acted_on >= date '2000-01-01'),
    taken_back boolean not null,
    brought_from uuid constraint act_brought_from references cases.case_file (id)
);
comment on table cases.act is 'Việc bắt, xử lý một đối tượng; việc ghi nhầm được hủy mà không xóa';
comment on column cases.act.brought_from is 'Vụ việc đã nhập mang theo việc này';
create index act_of_subject on cases.act (subject_id, number);
create index act_of_case on cases.act (case_id);
select accounts.wall_behind('cases.act', 'case_id', 'cases.case_file');

alter table cases.subject
    add column identity bytea,
    add column identity_number bytea,
    add column withdrawn boolean not null default false,
    add column repeated boolean not null default false,
    add column handled_on date,
    add column suspect_on date,
    add column arrested_on date,
    add column fugitive_on date;
comment on column cases.subject.identity is 'Dấu của số giấy tờ dưới khóa bí mật: nhận ra cùng một người, không đọc được';
comment on column cases.subject.identity_number is 'Số giấy tờ, niêm phong';
comment on column cases.subject.withdrawn is 'Ghi nhầm: còn trong diễn biến, không tính';
comment on column cases.subject.repeated is 'Đã tính ở vụ việc mà vụ này được nhập vào';
alter table cases.subject alter column withdrawn drop default, alter column repeated drop default;

insert into cases.act (id, case_id, subject_id, act, acted_on, taken_back)
select gen_random_uuid(), case_id, id, act, acted_on, false from cases.subject where acted_on is not null;
update cases.subject set
    handled_on = acted_on,
    suspect_on = case when act <> 'DETERRED' then acted_on end,
    arrested_on = case when act in ('ARRESTED', 'FUGITIVE_CAUGHT') then acted_on end,
    fugitive_on = case when act in ('FUGITIVE_CAUGHT', 'SURRENDERED') then acted_on end
where acted_on is not null;

create unique index subject_once_in_case on cases.subject (case_id, identity) where not withdrawn;
create index subject_identity on cases.subject (identity) where identity is not null;
create index subject_handled on cases.subject (handled_on) where handled_on is not null;
create index subject_suspected on cases.subject (suspect_on) where suspect_on is not null;
create index subject_arrested on cases.subject (arrested_on) where arrested_on is not null;
create index subject_fugitive on cases.subject (fugitive_on) where fugitive_on is not null;

-- Locks the person first, so that of two acts recorded at once the second counts the first.
create function cases.date_subject() returns trigger
language plpgsql as $$
declare
    person uuid := coalesce(new.subject_id, old.subject_id);
begin
    perform from cases.subject where id = person for update;
    update cases.subject s
    set handled_on = acts.handled, suspect_on = acts.suspect, arrested_on = acts.arrested, fugitive_on = acts.fugitive
    from (
        select min(acted_on) as handled,
               min(acted_on) filter (where act <> 'DETERRED') as suspect,
               min(acted_on) filter (where act in ('ARRESTED', 'FUGITIVE_CAUGHT')) as arrested,
               min(acted_on) filter (where act in ('FUGITIVE_CAUGHT', 'SURRENDERED')) as fugitive
        from cases.act where subject_id = person and not taken_back) as acts
    where s.id = person
      and (s.handled_on, s.suspect_on, s.arrested_on, s.fugitive_on)
          is distinct from (acts.handled, acts.suspect, acts.arrested, acts.fugitive);
    return null;
end $$;
create trigger date_subject after insert or update or delete on cases.act
    for each row execute function cases.date_subject();
