-- What our own signatures (v1a) are made with.
CREATE TABLE "signing_key" (
    "no" INTEGER NOT NULL,
    "public_key" TEXT NOT NULL,
    "data_key" BYTEA NOT NULL,
    "private_key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("no")
);

-- Sending again, in the background, what a recipient was sent in a stretch of time.
CREATE TABLE "replay" (
    "id" UUID NOT NULL,
    "recipient_id" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "after_filing" UUID,
    "resent" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "replay_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "replay_open_idx" ON "replay"("recipient_id") WHERE (ended_at IS NULL);

-- A made-up delivery by which a recipient tries its endpoint.
CREATE TABLE "test_event" (
    "id" UUID NOT NULL,
    "recipient_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_until" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "http_status" INTEGER,
    "code" TEXT,
    "outcome" TEXT,

    CONSTRAINT "test_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "test_event_recipient_id_created_at_idx" ON "test_event"("recipient_id", "created_at");

-- CreateIndex
CREATE INDEX "test_event_open_idx" ON "test_event"("created_at") WHERE (ended_at IS NULL);
