-- AlterTable
ALTER TABLE "message" ADD COLUMN "archived_at" TIMESTAMPTZ(3);
