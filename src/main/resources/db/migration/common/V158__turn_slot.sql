-- where cases take turns: the rows are locked and never change
create table turn_slot (
    slot integer not null primary key
);

insert into turn_slot (slot)
with recursive numbers (slot) as (
    select 0
    union all
    select slot + 1 from numbers where slot < 1023
)
select slot from numbers;
