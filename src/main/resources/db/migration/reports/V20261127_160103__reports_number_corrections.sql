-- The number that a correction sheet bears: it is one of the register that reports are numbered in.
alter table reports.correction add column letter_number integer;
comment on column reports.correction.letter_number is 'Số của phiếu đính chính trong sổ báo cáo của năm; trống ở phiếu lập trước khi giữ số';
