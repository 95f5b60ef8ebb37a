create table tips.reply_template (
    id uuid constraint reply_template_key primary key,
    owner_unit text constraint reply_template_unit references geography.unit (id),
    name text not null constraint reply_template_name check (length(name) between 1 and 80),
    text text not null constraint reply_template_text check (length(text) between 1 and 4000),
    version integer not null,
    constraint reply_template_once unique nulls not distinct (owner_unit, name)
);
comment on table tips.reply_template is 'Mẫu trả lời người báo tin: của một đơn vị, hoặc dùng chung cả nước khi không ghi đơn vị';
alter table tips.reply_template enable row level security;
-- Those of the nation and of the own province are read by everybody below it; written are only one's own.
create policy reach on tips.reply_template using ((select accounts.reaches_all()) or owner_unit is null and current_setting('tindan.reach', true) <> 'citizen'
    or owner_unit in (select accounts.units_within(current_setting('tindan.reach', true)))
    or owner_unit = (select area.v2_province from geography.commune_area area
                     where area.commune = current_setting('tindan.reach', true)));

insert into tips.reply_template (id, owner_unit, name, text, version) values
    (gen_random_uuid(), null, 'Đã tiếp nhận',
     'Công an {đơn vị} đã tiếp nhận tin của bạn, số {số}. Chúng tôi sẽ kiểm tra và trả lời tại trang này. Cảm ơn bạn.', 0),
    (gen_random_uuid(), null, 'Hỏi thêm về nơi và lúc xảy ra',
     'Về tin số {số}: bạn có thể cho biết rõ hơn nơi xảy ra (đường, ngõ, gần đâu) và vào lúc nào không? Bạn không cần nói mình là ai.', 0),
    (gen_random_uuid(), null, 'Cần gọi 113',
     'Nếu việc đang xảy ra hoặc có người gặp nguy hiểm, xin gọi ngay 113. Trang này không có người trực từng phút. (Tin số {số})', 0);
