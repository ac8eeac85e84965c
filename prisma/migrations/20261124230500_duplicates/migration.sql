CREATE TABLE "concerned" (
  "person" BYTEA NOT NULL,
  "event" TEXT NOT NULL,
  "filing_id" UUID NOT NULL,
  "event_day" TEXT NOT NULL,
  "compared_at" TIMESTAMPTZ(3),
  CONSTRAINT "concerned_pkey" PRIMARY KEY ("person", "event", "filing_id")
);

CREATE INDEX "concerned_uncompared_idx" ON "concerned" ("filing_id") WHERE (compared_at IS NULL);

ALTER TABLE "task" ADD COLUMN "other_filing_id" UUID;
