/** Where to ask the recipients of the demo. The number is nobody's. */
import type { Contact } from '../../life-events/contact.js';
import { companyKinds } from '../../life-events/recipients.js';

const telephone = '000-0000-0000';

export const contactOf = (kind: string): Contact => ({
  telephone,
  hours: companyKinds.some((company) => company === kind)
    ? { days: 'daily', from: '09:00', to: '18:00' }
    : { days: 'business', from: '08:30', to: '17:15' },
});
