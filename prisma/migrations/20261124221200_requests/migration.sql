-- The clocks of recipient and citizen, and what is asked.
ALTER TABLE "notice" ADD COLUMN "clock_left" TEXT,
  ADD COLUMN "recipient_reminded_at" TIMESTAMPTZ(3),
  ADD COLUMN "reminded_at" TIMESTAMPTZ(3);
ALTER TABLE "filing" ADD COLUMN "has_requests" BOOLEAN NOT NULL DEFAULT false;
UPDATE "filing" SET "has_requests" = true WHERE "id" IN (SELECT "filing_id" FROM "request" WHERE "settled_at" IS NULL);
ALTER TABLE "delivery" ADD COLUMN "reminds_of" UUID;
