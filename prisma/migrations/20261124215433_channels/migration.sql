-- The webhook answered 410: nothing is retried until it answers again.
ALTER TABLE "recipient" ADD COLUMN     "gone_since" TIMESTAMPTZ(3);

-- What lies ready for recipients who fetch their deliveries themselves.
CREATE TABLE "inbox" (
    "no" BIGSERIAL NOT NULL,
    "recipient_id" TEXT NOT NULL,
    "delivery_id" UUID NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "fetched_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("delivery_id")
);

-- CreateIndex
CREATE INDEX "inbox_open_idx" ON "inbox"("recipient_id", "no") WHERE (acknowledged_at IS NULL);

-- AddForeignKey
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;
