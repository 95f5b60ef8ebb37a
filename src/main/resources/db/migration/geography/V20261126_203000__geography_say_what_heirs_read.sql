comment on table geography.taken_over is 'Đơn vị kế thừa đọc hồ sơ cũ của đơn vị trước: published; former is also whatever had gone into it before';
