ALTER TABLE "recipient" ADD COLUMN "contact" JSONB;

CREATE INDEX "notice_answered_idx" ON "notice"("recipient_id", "answered_at" DESC) WHERE (answered_at IS NOT NULL);

CREATE TABLE "electronic_consent" (
    "person" BYTEA NOT NULL,
    "sender" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "electronic_consent_pkey" PRIMARY KEY ("person","sender")
);
