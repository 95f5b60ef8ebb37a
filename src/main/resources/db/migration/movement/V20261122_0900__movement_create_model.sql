create schema if not exists movement;

create table movement.model_type (
    id uuid constraint model_type_key primary key,
    name text not null constraint model_type_name_given check (name <> ''),
    category text not null
);
comment on table movement.model_type is 'Loại mô hình: counted apart from models, sites and teams, never added to them';
create unique index model_type_name_unique on movement.model_type (lower(name));

create table movement.model (
    id uuid constraint model_key primary key,
    type_id uuid not null constraint model_type_of references movement.model_type (id),
    name text not null constraint model_name_given check (name <> ''),
    unit text not null constraint model_unit references geography.unit (id),
    purpose text,
    founded_on date not null constraint model_founded_finite check (isfinite(founded_on)),
    replicated_on date,
    mps_recognised_on date,
    retired_on date,
    retired_because text,
    version integer not null,
    changes integer not null default 0,
    constraint model_replicated_in_life check (replicated_on >= founded_on),
    constraint model_recognised_in_life check (mps_recognised_on >= founded_on and mps_recognised_on <= retired_on),
    constraint model_retired_in_life check (isfinite(retired_on) and retired_on >= founded_on),
    constraint model_retired_with_reason check ((retired_on is null) = (retired_because is null))
);
comment on table movement.model is 'Mô hình toàn dân bảo vệ an ninh Tổ quốc';
comment on column movement.model.retired_on is 'Thanh loại: the first day on which it is no more';
comment on column movement.model.replicated_on is 'Nhân rộng: the day its second site opened; a model is replicated once';
comment on column movement.model.mps_recognised_on is 'Bộ Công an ghi nhận: the first time, so that it is counted once';
create index model_by_unit on movement.model (unit);
create index model_by_type on movement.model (type_id);
create index model_by_founding on movement.model (founded_on);
create index model_by_replication on movement.model (replicated_on) where replicated_on is not null;
create index model_by_recognition on movement.model (mps_recognised_on) where mps_recognised_on is not null;
create index model_by_retirement on movement.model (retired_on) where retired_on is not null;

create table movement.recognition (
    model_id uuid not null constraint recognition_model references movement.model (id),
    recognised_by text not null constraint recognition_by check (recognised_by in ('COMMUNE', 'PROVINCE', 'MINISTRY')),
    decided_on date not null constraint recognition_finite check (isfinite(decided_on)),
    decision text not null constraint recognition_decision_given check (decision <> ''),
    constraint recognition_key primary key (model_id, recognised_by, decided_on, decision)
);
comment on table movement.recognition is 'Ghi nhận mô hình: cấp xã, cấp tỉnh, Bộ Công an';

create table movement.model_site (
    id uuid constraint model_site_key primary key,
    model_id uuid not null constraint model_site_model references movement.model (id),
    unit text not null constraint model_site_unit references geography.unit (id),
    place text not null constraint model_site_place_given check (place <> ''),
    from_day date not null constraint model_site_from_finite check (isfinite(from_day)),
    to_day date,
    teams integer not null constraint model_site_teams check (teams >= 0),
    version integer not null,
    constraint model_site_to_day check (isfinite(to_day) and to_day >= from_day)
);
comment on table movement.model_site is 'Điểm mô hình: một địa bàn áp dụng mô hình, với số tổ thực hiện';
comment on column movement.model_site.to_day is 'The first day on which the site is no more';
create index model_site_of_model on movement.model_site (model_id, from_day);
create index model_site_by_unit on movement.model_site (unit);
create index model_site_by_opening on movement.model_site (from_day);
create index model_site_by_closing on movement.model_site (to_day) where to_day is not null;
