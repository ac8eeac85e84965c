-- CreateIndex
CREATE INDEX "delivery_former_idx" ON "delivery"("recipient_id", "filing_id" DESC) WHERE (recipient_id IS NOT NULL);
