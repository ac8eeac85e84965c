ALTER TABLE "filing" ADD COLUMN "counter" JSONB;
ALTER TABLE "web_draft" ADD COLUMN "office" TEXT;
CREATE INDEX "web_draft_office_idx" ON "web_draft" ("office", "id" DESC) WHERE (office IS NOT NULL);
