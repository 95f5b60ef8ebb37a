create schema if not exists attachments;

create table attachments.upload (
    id uuid constraint upload_key primary key,
    submission bytea not null,
    data_key bytea not null,
    label bytea not null,
    length bigint not null constraint upload_length check (length >= 0),
    received bigint not null constraint upload_received check (received between 0 and length),
    type text,
    sha256 bytea,
    content uuid,
    begun_at timestamptz not null,
    moved_at timestamptz not null,
    constraint upload_whole check ((content is null) = (sha256 is null) and (content is null) = (type is null))
);
comment on table attachments.upload is 'Tệp đang gửi lên, chưa kèm vào nguồn tin nào; niêm phong';
create index upload_of_submission on attachments.upload (submission);
create index upload_idle on attachments.upload (moved_at);

create table attachments.piece (
    upload_id uuid not null constraint piece_upload references attachments.upload (id) on delete cascade,
    starts bigint not null,
    length bigint not null,
    content uuid not null,
    constraint piece_key primary key (upload_id, starts)
);
comment on table attachments.piece is 'Từng phần của tệp đang gửi lên; niêm phong';

create table attachments.file (
    number bigint generated always as identity,
    id uuid constraint file_key primary key,
    tip_id uuid not null constraint file_tip references tips.tip (id),
    fingerprint bytea not null,
    data_key bytea not null,
    label bytea not null,
    sha256 bytea not null,
    type text not null,
    length bigint not null,
    content uuid not null,
    preview uuid,
    side text not null constraint file_side check (side in ('CITIZEN', 'POLICE')),
    added_at timestamptz not null,
    scan text not null constraint file_scan check (scan in ('NONE', 'WAITING', 'CLEAN', 'INFECTED')),
    constraint file_once unique (tip_id, fingerprint)
);
comment on table attachments.file is 'Tệp kèm theo nguồn tin: tên, mã băm niêm phong; nội dung niêm phong ở kho tệp';
create index file_to_scan on attachments.file (number) where scan = 'WAITING';

select accounts.wall_behind('attachments.file', 'tip_id', 'tips.tip');

-- What other modules may know of an erased tip: that it is.
create view tips.erased as select id from tips.tip where data_key is null;
comment on view tips.erased is 'Nguồn tin đã xóa khóa dữ liệu';
