-- AlterTable
ALTER TABLE "filing" ADD COLUMN "principal" BYTEA,
ADD COLUMN "mandate_id" UUID,
ADD COLUMN "ends" BYTEA,
ADD COLUMN "ends_done_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "mandate" (
    "id" UUID NOT NULL,
    "person" BYTEA NOT NULL,
    "principal" BYTEA NOT NULL,
    "agent" BYTEA NOT NULL,
    "events" TEXT[],
    "until" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_because" TEXT,
    "closed_by" UUID,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,

    CONSTRAINT "mandate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "filing_principal_idx" ON "filing"("principal") WHERE (principal IS NOT NULL);

-- CreateIndex
CREATE INDEX "filing_ends_idx" ON "filing"("id") WHERE (ends IS NOT NULL AND ends_done_at IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "mandate_person_key_key" ON "mandate"("person", "key");

-- CreateIndex
CREATE INDEX "mandate_agent_id_idx" ON "mandate"("agent", "id" DESC);

-- CreateIndex
CREATE INDEX "mandate_principal_idx" ON "mandate"("principal");

-- CreateIndex
CREATE INDEX "mandate_closed_by_idx" ON "mandate"("closed_by") WHERE (closed_by IS NOT NULL);
