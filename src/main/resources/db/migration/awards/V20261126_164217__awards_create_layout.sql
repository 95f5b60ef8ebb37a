create table awards.certificate_layout (
    unit text not null constraint certificate_layout_unit references geography.unit (id),
    form text not null,
    authority text not null,
    heading text not null,
    wording text not null,
    capacity text not null,
    place text not null,
    margin_top integer not null constraint certificate_layout_top check (margin_top between 0 and 80),
    margin_side integer not null constraint certificate_layout_side check (margin_side between 0 and 80),
    margin_bottom integer not null constraint certificate_layout_bottom check (margin_bottom between 0 and 80),
    name_size integer not null constraint certificate_layout_name check (name_size between 14 and 60),
    framed boolean not null,
    printed_head boolean not null,
    version integer not null default 0,
    constraint certificate_layout_key primary key (unit, form)
);
comment on table awards.certificate_layout is 'Mẫu in giấy khen, bằng khen của một đơn vị; printed_head: quốc hiệu đã in sẵn trên phôi';
select accounts.wall_by_unit('awards.certificate_layout', 'unit');
