-- A person in a case (đối tượng). What figures need to know of the case is repeated here, so that a row's contribution
-- depends on that row alone: whoever changes the case changes its persons through the foreign key, which locks against
-- a person being added meanwhile and appends the differences through their own trigger. No cascade of deletion: a person
-- is taken away before the case, each with its own difference.
create table cases.subject (
    number bigint generated always as identity,
    id uuid constraint subject_key primary key,
    case_id uuid not null,
    name bytea,
    role text not null,
    act text not null constraint subject_act
        check (act in ('NONE', 'ARRESTED', 'PENALISED', 'DETERRED', 'SURRENDERED', 'FUGITIVE_CAUGHT')),
    acted_on date constraint subject_acted_on check (acted_on >= date '2000-01-01'),
    commune text not null,
    offence_group text not null,
    severity text not null,
    handled_as text not null,
    from_tips boolean not null,
    constraint subject_act_dated check ((act = 'NONE') = (acted_on is null)),
    constraint subject_repeats_case
        foreign key (case_id, commune, offence_group, severity, handled_as, from_tips)
        references cases.case_file (id, commune, offence_group, severity, handled_as, from_tips)
        match full on update cascade
);
comment on table cases.subject is 'Đối tượng trong một vụ việc: tên niêm phong; một người ở hai vụ là hai lượt';
create index subject_of_case on cases.subject (case_id, number);
create index subject_acted on cases.subject (acted_on) where acted_on is not null;

-- Waits for whoever is changing the case and then reads what was committed; the foreign key refuses anything else.
create function cases.repeat_case() returns trigger
language plpgsql as $$
begin
    select commune, offence_group, severity, handled_as, from_tips
    into new.commune, new.offence_group, new.severity, new.handled_as, new.from_tips
    from cases.case_file
    where id = new.case_id
    for key share;
    return new;
end $$;
create trigger repeat_case before insert on cases.subject
    for each row execute function cases.repeat_case();

create table cases.seizure (
    number bigint generated always as identity,
    id uuid constraint seizure_key primary key,
    case_id uuid not null,
    commune text not null,
    kind text not null constraint seizure_kind check (kind in ('HEROIN', 'SYNTHETIC_DRUG', 'OTHER')),
    quantity numeric not null constraint seizure_quantity check (quantity > 0 and quantity < 1e15),
    measure text not null constraint seizure_measure
        check (measure in ('KILOGRAM', 'GRAM', 'MILLIGRAM', 'PIECE', 'LITRE', 'DONG')),
    description bytea,
    seized_on date not null constraint seizure_seized_on check (seized_on >= date '2000-01-01'),
    constraint seizure_drug_weighed check (kind = 'OTHER' or measure in ('KILOGRAM', 'GRAM', 'MILLIGRAM')),
    constraint seizure_repeats_case foreign key (case_id, commune) references cases.case_file (id, commune)
        on update cascade
);
comment on table cases.seizure is 'Vật thu giữ trong một vụ việc';
create index seizure_of_case on cases.seizure (case_id, number);
create index seizure_seized on cases.seizure (seized_on) where kind <> 'OTHER';
