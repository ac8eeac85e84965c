-- Documents that citizens send for requests.
CREATE TABLE "document" (
  "id" UUID NOT NULL,
  "filing_id" UUID NOT NULL,
  "request_id" UUID NOT NULL,
  "notices" UUID[],
  "meta" BYTEA NOT NULL,
  "content" BYTEA NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "document_request_id_idx" ON "document"("request_id");
