-- Whoever wrote what is proposed, first or in the last correction, does not endorse it: four eyes see every version.
alter table awards.nomination add column written_by text;
update awards.nomination set written_by = nominated_by;
alter table awards.nomination alter column written_by set not null;
comment on column awards.nomination.written_by is 'Người sửa nội dung đề nghị lần cuối';
