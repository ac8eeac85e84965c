ALTER TABLE "desk_batch" ADD COLUMN "key" TEXT NOT NULL;
CREATE UNIQUE INDEX "desk_batch_created_by_key_key" ON "desk_batch"("created_by", "key");

ALTER TABLE "outage" ADD COLUMN "key" TEXT NOT NULL;
CREATE UNIQUE INDEX "outage_declared_by_key_key" ON "outage"("declared_by", "key");
CREATE UNIQUE INDEX "outage_one_idx" ON "outage"("recipient_id") WHERE (ended_at IS NULL);
