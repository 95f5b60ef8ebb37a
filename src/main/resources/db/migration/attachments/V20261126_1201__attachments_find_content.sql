create index file_content on attachments.file (content);
create index file_preview on attachments.file (preview) where preview is not null;
create index upload_content on attachments.upload (content) where content is not null;
create index piece_content on attachments.piece (content);
