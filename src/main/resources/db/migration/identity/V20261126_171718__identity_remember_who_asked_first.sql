-- A request that was handed over still remembers who asked first: neither of them decides it.
alter table identity.request
    add column asked_first text,
    add constraint request_never_by_who_asked_first check (decided_by is distinct from asked_first or decided_by is null);
comment on column identity.request.asked_first is 'Người đề nghị đầu tiên, nếu đã bàn giao cho người khác';
