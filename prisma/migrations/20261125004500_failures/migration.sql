ALTER TABLE "delivery" ADD COLUMN "failures" INTEGER NOT NULL DEFAULT 0;

-- What is being retried goes on where it was.
UPDATE "delivery" SET "failures" = "attempts" WHERE "status" = 'late';
