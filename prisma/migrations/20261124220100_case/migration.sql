CREATE INDEX "arrival_filing_id_id_idx" ON "arrival"("filing_id", "id");
