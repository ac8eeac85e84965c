-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "seal_check" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "fingerprint" TEXT NOT NULL,

    CONSTRAINT "seal_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directory_version" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL,

    CONSTRAINT "directory_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recipient" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "serves" JSONB NOT NULL,
    "channel" JSONB NOT NULL,
    "procedures" TEXT[],
    "answer_within" TEXT,
    "data_key" BYTEA NOT NULL,
    "secrets" BYTEA NOT NULL,
    "registered_no" BIGSERIAL NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "recipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "filing" (
    "id" UUID NOT NULL,
    "receipt_number" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "rules_version" TEXT NOT NULL,
    "person" BYTEA NOT NULL,
    "municipality" TEXT,
    "status" TEXT NOT NULL,
    "waiting_for" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "plan_digest" TEXT NOT NULL,
    "event_day" TEXT NOT NULL,
    "data_key" BYTEA NOT NULL,
    "content" BYTEA NOT NULL,
    "done" TEXT[],
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "wake_pending" BOOLEAN NOT NULL DEFAULT true,
    "woken_until" TIMESTAMPTZ(3),
    "next_moment" TIMESTAMPTZ(3),
    "own_workflow" BOOLEAN NOT NULL DEFAULT false,
    "evidence_count" INTEGER NOT NULL DEFAULT 0,
    "evidence_head" BYTEA NOT NULL,

    CONSTRAINT "filing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "filing_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "planned_id" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "recipient_id" TEXT,
    "municipality" TEXT,
    "status" TEXT NOT NULL,
    "code" TEXT,
    "waiting_for" TEXT NOT NULL,
    "after" UUID[],
    "not_before" TEXT,
    "deadline_type" TEXT,
    "deadline_on" TEXT,
    "answer_within" TEXT NOT NULL,
    "expected_by" TIMESTAMPTZ(3),
    "warned_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "arrived_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "citizen_done_at" TIMESTAMPTZ(3),
    "planned" BYTEA NOT NULL,
    "answer" BYTEA,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "filing_id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "slow_failures" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3),
    "first_attempt_at" TIMESTAMPTZ(3),
    "answered" BOOLEAN NOT NULL DEFAULT false,
    "body" BYTEA NOT NULL,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "delivery_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "http_status" INTEGER,
    "code" TEXT,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("delivery_id","n")
);

-- CreateTable
CREATE TABLE "arrival" (
    "id" UUID NOT NULL,
    "filing_id" UUID NOT NULL,
    "notice_id" UUID,
    "kind" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "sender_key" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "verdict" TEXT,

    CONSTRAINT "arrival_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "filing_id" UUID NOT NULL,
    "notice_id" UUID,
    "person" BYTEA NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "due_on" TEXT,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "mail_id" UUID,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request" (
    "id" UUID NOT NULL,
    "filing_id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "delivery_id" UUID,
    "content" BYTEA NOT NULL,
    "due_on" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "filing_id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "organisation" TEXT,
    "due_on" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "filing_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "digest" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("filing_id","no")
);

-- CreateTable
CREATE TABLE "idempotency" (
    "client" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "filing_id" UUID NOT NULL,
    "response" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_pkey" PRIMARY KEY ("client","key")
);

-- CreateTable
CREATE TABLE "citizen" (
    "person" BYTEA NOT NULL,
    "data_key" BYTEA NOT NULL,
    "settings" BYTEA NOT NULL,
    "digest" TEXT NOT NULL,
    "has_mail" BOOLEAN NOT NULL,
    "last_mail_at" TIMESTAMPTZ(3),

    CONSTRAINT "citizen_pkey" PRIMARY KEY ("person")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "person" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access" (
    "id" UUID NOT NULL,
    "person" BYTEA NOT NULL,
    "filing_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "role" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "what" TEXT NOT NULL,

    CONSTRAINT "access_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "filing_receipt_number_key" ON "filing"("receipt_number");

-- CreateIndex
CREATE INDEX "filing_person_id_idx" ON "filing"("person", "id" DESC);

-- CreateIndex
CREATE INDEX "filing_wake_pending_idx" ON "filing"("id") WHERE (wake_pending);

-- CreateIndex
CREATE INDEX "filing_unstarted_idx" ON "filing"("filed_at") WHERE (started_at IS NULL);

-- CreateIndex
CREATE INDEX "filing_next_moment_idx" ON "filing"("next_moment") WHERE (next_moment IS NOT NULL);

-- CreateIndex
CREATE INDEX "notice_recipient_id_status_idx" ON "notice"("recipient_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "notice_filing_id_no_key" ON "notice"("filing_id", "no");

-- CreateIndex
CREATE INDEX "delivery_filing_id_idx" ON "delivery"("filing_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_notice_id_sequence_key" ON "delivery"("notice_id", "sequence");

-- CreateIndex
CREATE INDEX "arrival_unapplied_idx" ON "arrival"("filing_id", "id") WHERE (applied_at IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "arrival_sender_sender_key_key" ON "arrival"("sender", "sender_key");

-- CreateIndex
CREATE INDEX "message_person_id_idx" ON "message"("person", "id" DESC);

-- CreateIndex
CREATE INDEX "message_unmailed_idx" ON "message"("person") WHERE (mail_id IS NULL);

-- CreateIndex
CREATE INDEX "message_mail_id_idx" ON "message"("mail_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_filing_id_key_key" ON "message"("filing_id", "key");

-- CreateIndex
CREATE INDEX "request_filing_id_idx" ON "request"("filing_id");

-- CreateIndex
CREATE INDEX "request_open_idx" ON "request"("notice_id") WHERE (settled_at IS NULL);

-- CreateIndex
CREATE INDEX "task_organisation_idx" ON "task"("organisation", "id") WHERE (settled_at IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "task_open_idx" ON "task"("notice_id", "code") WHERE (settled_at IS NULL);

-- CreateIndex
CREATE INDEX "idempotency_created_at_idx" ON "idempotency"("created_at");

-- CreateIndex
CREATE INDEX "mail_unsent_idx" ON "mail"("next_at") WHERE (sent_at IS NULL);

-- CreateIndex
CREATE INDEX "access_person_id_idx" ON "access"("person", "id" DESC);

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_filing_id_fkey" FOREIGN KEY ("filing_id") REFERENCES "filing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_filing_id_fkey" FOREIGN KEY ("filing_id") REFERENCES "filing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "directory_version" ("id", "version") VALUES (1, 0);
