-- AlterTable
ALTER TABLE "recipient" ADD COLUMN "down" JSONB;
