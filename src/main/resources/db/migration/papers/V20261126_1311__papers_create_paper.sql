create schema papers;

create table papers.register (
    unit text not null constraint register_unit references geography.unit (id),
    year integer not null,
    symbol text not null,
    last_number integer not null,
    constraint register_key primary key (unit, year, symbol)
);
comment on table papers.register is 'Sổ văn bản: số cuối cùng theo đơn vị, năm và loại văn bản';

create table papers.paper (
    id uuid constraint paper_key primary key,
    tip_id uuid not null constraint paper_tip references tips.tip (id),
    kind text not null,
    unit text not null constraint paper_unit references geography.unit (id),
    year integer not null,
    symbol text not null,
    number integer not null constraint paper_number_positive check (number > 0),
    signed_on date not null,
    made_by text not null,
    made_at timestamptz not null,
    constraint paper_number unique (unit, year, symbol, number),
    constraint paper_year check (year = extract(year from signed_on))
);
comment on table papers.paper is 'Văn bản đã lấy số của một nguồn tin: biên bản, thông báo, phiếu chuyển, quyết định';
create index paper_of_tip on papers.paper (tip_id, made_at desc);

-- Whoever reads the tip reads its papers, and a unit its own ones also after the tip went elsewhere.
select accounts.wall_behind('papers.paper', 'tip_id', 'tips.tip');
create policy own_papers on papers.paper for select
    using (unit in (select accounts.units_within(current_setting('tindan.reach', true))));
