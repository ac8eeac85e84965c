-- AlterTable
ALTER TABLE "filing" ADD COLUMN "todos" JSONB NOT NULL DEFAULT '[]';
