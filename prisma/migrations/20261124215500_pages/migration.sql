-- AlterTable
ALTER TABLE "mail" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'messages';

-- CreateTable
CREATE TABLE "web_session" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "person" BYTEA NOT NULL,
    "data_key" BYTEA NOT NULL,
    "content" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "web_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "web_draft" (
    "id" UUID NOT NULL,
    "person" BYTEA NOT NULL,
    "event" TEXT NOT NULL,
    "data_key" BYTEA NOT NULL,
    "content" BYTEA NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "filing_id" UUID,

    CONSTRAINT "web_draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "web_session_token_hash_key" ON "web_session"("token_hash");

-- CreateIndex
CREATE INDEX "web_session_person_id_idx" ON "web_session"("person", "id" DESC);

-- CreateIndex
CREATE INDEX "web_draft_person_id_idx" ON "web_draft"("person", "id" DESC);

-- CreateIndex
CREATE INDEX "message_unread_idx" ON "message"("person") WHERE (opened_at IS NULL);

-- CreateIndex
CREATE INDEX "mail_sign_in_idx" ON "mail"("person", "created_at") WHERE (kind = 'sign-in');
