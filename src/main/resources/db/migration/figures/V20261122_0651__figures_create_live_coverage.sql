create table figures.live_coverage (
    commune text constraint live_coverage_key primary key
        constraint live_coverage_commune references geography.unit (id),
    since date not null
);
comment on table figures.live_coverage is 'Ngày từ đó một xã, phường, đặc khu ghi số liệu trực tiếp trên hệ thống';
