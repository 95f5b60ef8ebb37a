-- An upload that was taken in or thrown away is remembered for its day, without its content: a second click finds out.
alter table returns.upload
    add column filing_id uuid constraint upload_filing references returns.filing (id),
    add column outcome text constraint upload_outcome check (outcome in ('ENTERED', 'DISCARDED'));
comment on column returns.upload.filing_id is 'Báo cáo của đơn vị tự tải lên; trống: tệp của cả kỳ';
comment on column returns.upload.outcome is 'Đã ghi vào báo cáo hay đã bỏ; trống: còn chờ';
