-- CreateIndex
CREATE INDEX "filing_undone_idx" ON "filing"("id") WHERE (undone_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "task_queue_idx" ON "task"("organisation", "due_on", "id") WHERE (settled_at IS NULL);

-- CreateIndex
CREATE INDEX "task_whole_queue_idx" ON "task"("due_on", "id") WHERE (settled_at IS NULL);

-- CreateIndex
CREATE INDEX "task_code_idx" ON "task"("code", "organisation") WHERE (settled_at IS NULL);

-- CreateIndex
CREATE INDEX "task_assignee_idx" ON "task"("assignee") WHERE (settled_at IS NULL AND assignee IS NOT NULL);

-- CreateIndex
CREATE INDEX "task_escalated_idx" ON "task"("id") WHERE (settled_at IS NULL AND escalated_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "task_worked_idx" ON "task"("organisation", "settled_at" DESC) WHERE (settled_at IS NOT NULL AND (assignee IS NOT NULL OR settled_by IS NOT NULL));
