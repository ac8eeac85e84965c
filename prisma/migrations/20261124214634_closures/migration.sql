-- When a recipient takes nothing: what it registered, and an outage that was declared.
ALTER TABLE "recipient" ADD COLUMN     "maintenance" JSONB,
ADD COLUMN     "outage" JSONB;

-- A notice that is kept because its recipient is closed.
ALTER TABLE "notice" ADD COLUMN     "closed_until" TIMESTAMPTZ(3);
