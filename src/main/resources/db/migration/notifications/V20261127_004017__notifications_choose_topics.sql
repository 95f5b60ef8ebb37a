-- What a mail tells of is chosen; whoever asked before asked for tips, and is told of returns too until they say otherwise.
alter table notifications.subscription
    add column topics text[] not null default array['RETURNS', 'TIPS']
        constraint subscription_topics check (cardinality(topics) > 0);
comment on column notifications.subscription.topics is 'Thư báo về việc gì: nguồn tin, báo cáo định kỳ';
