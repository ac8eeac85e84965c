-- Room in each page, so that a row that changes while its filing is carried out stays where it is (HOT): no index is written again.
ALTER TABLE "filing" SET (fillfactor = 60);
ALTER TABLE "delivery" SET (fillfactor = 50);
ALTER TABLE "attempt" SET (fillfactor = 60);

-- Sealed boxes do not compress: do not try.
ALTER TABLE "filing" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "notice" ALTER COLUMN "planned" SET STORAGE EXTERNAL;
ALTER TABLE "delivery" ALTER COLUMN "body" SET STORAGE EXTERNAL;
ALTER TABLE "message" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "evidence" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "idempotency" ALTER COLUMN "response" SET STORAGE EXTERNAL;

-- Most messages never go by mail.
DROP INDEX "message_mail_id_idx";
CREATE INDEX "message_mail_id_idx" ON "message"("mail_id") WHERE (mail_id IS NOT NULL);
