-- The register itself: a number once given stays, also when the tip is handed on, so that it never has a hole.
create table tips.register_entry (
    unit text not null constraint register_entry_unit references geography.unit (id),
    year integer not null,
    number integer not null,
    tip_id uuid not null constraint register_entry_tip references tips.tip (id),
    entered_at timestamptz not null,
    came_from text constraint register_entry_came_from references geography.unit (id),
    moved_at timestamptz,
    moved_to text constraint register_entry_moved_to references geography.unit (id),
    constraint register_entry_key primary key (unit, year, number),
    constraint register_entry_moved check ((moved_at is null) = (moved_to is null))
);
comment on table tips.register_entry is 'Sổ tiếp nhận: mỗi số một dòng, kể cả tin đã chuyển đi';
create index register_entry_of_tip on tips.register_entry (tip_id);

insert into tips.register_entry (unit, year, number, tip_id, entered_at)
select handling_unit, register_year, register_number, id, received_at
from tips.tip where register_number is not null;

-- A unit reads its own register, also the line of a tip that it no longer reads.
select accounts.wall_by_unit('tips.register_entry', 'unit');
