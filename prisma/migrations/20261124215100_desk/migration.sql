ALTER TABLE "notice" ADD COLUMN "channel" TEXT;
DROP INDEX "notice_recipient_id_status_idx";
CREATE INDEX "notice_open_idx" ON "notice"("recipient_id", "status") WHERE (waiting_for <> 'none');
CREATE INDEX "notice_recipient_id_filing_id_idx" ON "notice"("recipient_id", "filing_id" DESC);

ALTER TABLE "delivery" ADD COLUMN "recipient_id" TEXT;

CREATE INDEX "filing_open_idx" ON "filing"("id") WHERE (ended_at IS NULL);

ALTER TABLE "task"
    ALTER COLUMN "notice_id" DROP NOT NULL,
    ADD COLUMN "assignee" TEXT,
    ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "escalated_at" TIMESTAMPTZ(3),
    ADD COLUMN "settled_by" TEXT;
CREATE UNIQUE INDEX "task_open_filing_idx" ON "task"("filing_id", "code") WHERE (settled_at IS NULL AND notice_id IS NULL);
CREATE INDEX "task_unsettled_idx" ON "task"("id") WHERE (settled_at IS NULL);
CREATE INDEX "task_due_idx" ON "task"("due_on") WHERE (settled_at IS NULL AND escalated_at IS NULL);
CREATE INDEX "task_filing_id_idx" ON "task"("filing_id");

CREATE TABLE "task_note" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "filing_id" UUID NOT NULL,
    "author" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "task_note_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "task_note_task_id_id_idx" ON "task_note"("task_id", "id");

CREATE TABLE "desk_batch" (
    "id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "recipient_id" TEXT NOT NULL,
    "organisation" TEXT,
    "status" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "desk_batch_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "desk_batch_running_idx" ON "desk_batch"("status") WHERE (status = 'running');

CREATE TABLE "desk_batch_item" (
    "batch_id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "filing_id" UUID NOT NULL,
    "result" TEXT NOT NULL,

    CONSTRAINT "desk_batch_item_pkey" PRIMARY KEY ("batch_id","notice_id")
);
CREATE INDEX "desk_batch_item_pending_idx" ON "desk_batch_item"("batch_id", "notice_id") WHERE (result = 'pending');
ALTER TABLE "desk_batch_item" ADD CONSTRAINT "desk_batch_item_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "desk_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "outage" (
    "id" UUID NOT NULL,
    "recipient_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "holds" BOOLEAN NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "declared_by" TEXT NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "outage_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "outage_recipient_id_id_idx" ON "outage"("recipient_id", "id" DESC);
CREATE INDEX "outage_open_idx" ON "outage"("ends_at") WHERE (ended_at IS NULL);

ALTER TABLE "access" ADD COLUMN "reader" BYTEA, ADD COLUMN "purpose" TEXT;
CREATE INDEX "access_reader_idx" ON "access"("filing_id", "reader") WHERE (reader IS NOT NULL);
