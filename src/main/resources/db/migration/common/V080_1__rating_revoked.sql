alter table rating_invitation add column revoked_at timestamp with time zone;
