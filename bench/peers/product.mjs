// The product's own functions, compiled: every engine validates, seals, signs, records and renders by the same code.
export { codeOf, deciderOf, idle } from '../../dist/activities/context.js';
export { advanceFilings } from '../../dist/activities/advance-filings.activity.js';
export { createActivities } from '../../dist/activities/index.js';
export { carryOut } from '../../dist/activities/carry-out.js';
export { connectors } from '../../dist/activities/connectors/index.js';
export { advance } from '../../dist/life-events/advance.js';
export { lifeEvent } from '../../dist/life-events/index.js';
export { renderMessage } from '../../dist/life-events/messages.js';
export { firstPassMs } from '../../dist/life-events/schedule.js';
export { openDatabase } from '../../dist/prisma/database.js';
export { appendEvidence } from '../../dist/prisma/evidence.js';
export { listen } from '../../dist/prisma/listen.js';
export { openSigningKeys } from '../../dist/activities/signing.js';
export { openSeal } from '../../dist/prisma/master-key.js';
export { calendarOf } from '../../dist/prisma/reference/calendars.js';
export { findEndpoints } from '../../dist/prisma/stores/delivery.store.js';
export { deliveryFields, parseDelivery, parseNotice } from '../../dist/prisma/stores/rows.js';
export { claimWaking } from '../../dist/prisma/stores/wake.store.js';
