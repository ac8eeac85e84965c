-- In which language messages, mails and letters are written for a citizen.
ALTER TABLE "citizen" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'ja';
