-- Who records since when is asked for by every page of figures and changes a few times a year: instances keep it in memory
-- as long as this is the same. Not a number: one that was taken back with its transaction would be given again.
create table figures.coverage_version (
    version uuid not null,
    constraint coverage_version_pk primary key (version)
);

comment on table figures.coverage_version is 'Đổi mỗi khi phạm vi ghi số liệu trực tiếp thay đổi';

insert into figures.coverage_version (version) values (gen_random_uuid());

create function figures.change_coverage_version() returns trigger
language plpgsql as $$
begin
    update figures.coverage_version set version = gen_random_uuid();
    return null;
end $$;

create trigger coverage_version after insert or update or delete or truncate on figures.live_coverage
    for each statement execute function figures.change_coverage_version();
create trigger coverage_version after insert or update or delete or truncate on figures.unit_area
    for each statement execute function figures.change_coverage_version();
create trigger coverage_version after insert or update or delete or truncate on geography.unit
    for each statement execute function figures.change_coverage_version();
