CREATE TABLE "member" (
    "filing_id" UUID NOT NULL,
    "person_key" TEXT NOT NULL,
    "person" BYTEA NOT NULL,
    CONSTRAINT "member_pkey" PRIMARY KEY ("filing_id", "person_key")
);
CREATE INDEX "member_person_filing_id_idx" ON "member" ("person", "filing_id" DESC);
