alter table movement.exemplar
    add column model_id uuid constraint exemplar_model references movement.model (id);
comment on column movement.exemplar.model_id is 'Mô hình mà điển hình thuộc về';
create index exemplar_of_model on movement.exemplar (model_id) where model_id is not null;
