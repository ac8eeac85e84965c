import { lifeEvents } from '../../life-events/index.js';
import { plan } from '../../life-events/plan.js';
import { closeness, recipientKinds, type Directory, type RecipientKind } from '../../life-events/recipients.js';
import { seedDirectory, type SeedRecipient } from './directory.js';
import { places } from './places.js';

const directory = seedDirectory(places);
const municipalities = places.municipalities();

describe('the seeded directory', () => {
  it('has each of the 1,741 municipalities as a recipient that serves itself', () => {
    const cities = directory.filter((it) => it.kind === 'municipality');

    expect(cities).toHaveLength(1741);
    expect(new Set(cities.map((it) => it.id))).toEqual(new Set(municipalities.map((it) => `city-${it.code}`)));
    expect(cities.find((it) => it.id === 'city-131016')?.serves).toEqual({ municipalities: ['131016'] });
  });

  it('gives every recipient an id of the agreed form, used once, and a name used once that says 見本', () => {
    expect(directory.filter((it) => !/^[a-z0-9-]{3,64}$/.test(it.id))).toEqual([]);
    expect(new Set(directory.map((it) => it.id)).size).toBe(directory.length);
    expect(new Set(directory.map((it) => it.name)).size).toBe(directory.length);
    expect(directory.filter((it) => !it.name.includes('見本'))).toEqual([]);
    expect(directory.filter((it) => !recipientKinds.includes(it.kind))).toEqual([]);
  });

  it.each([
    'municipality',
    'health-center',
    'water',
    'late-elderly-union',
    'pension-office',
    'tax-office',
    'police',
    'transport-bureau',
    'light-vehicle-office',
    'legal-affairs-bureau',
    'immigration-bureau',
    'education-board',
    'family-court',
    'agriculture-committee',
    'passport-office',
    'employment-office',
    'state-pension-bureau',
  ] as const)('leaves no municipality without its office: %s', (kind) => {
    const offices = directory.filter((it) => it.kind === kind);

    const unserved = municipalities.filter((place) => offices.every((it) => closeness(it.serves, place) === 0));

    expect(unserved).toEqual([]);
  });

  it('serves the wards of a designated city through the city', () => {
    const ward = places.municipality('141046');
    const serving = directory.filter((it) => it.kind === 'municipality' && ward && closeness(it.serves, ward) > 0);

    expect(serving.map((it) => it.name)).toEqual(['横浜市（見本）']);
  });

  it.each(['electricity', 'gas'] as const)('suggests a company of each kind everywhere: %s', (kind) => {
    const offices = directory.filter((it) => it.kind === kind);

    expect(municipalities.filter((place) => offices.every((it) => closeness(it.serves, place) === 0))).toEqual([]);
  });

  it.each(lifeEvents.map((event) => [event.id, event] as const))(
    'knows every office and company that the example of a %s needs',
    (_, event) => {
      const missing: string[] = [];
      const find = (kind: RecipientKind, what: string, isIt: (it: SeedRecipient) => boolean) => {
        const found = directory.find((it) => it.kind === kind && isIt(it));
        if (!found) missing.push(`${kind} ${what}`);
        return found ? { id: found.id, name: found.name, kind, municipality: null, answerWithin: null } : null;
      };
      const known: Directory = {
        serving: (kind, code) => find(kind, code, (it) => closeness(it.serves, places.municipality(code)!) > 0),
        named: (kind, id) => find(kind, id, (it) => it.id === id),
      };
      const answers = event.questions.parse(event.example('2026-11-21'));

      const { procedures } = plan(event, answers, {
        today: '2026-11-21',
        places,
        directory: known,
        calendarOf: () => ({ closedBecause: () => null }),
      });

      expect(missing).toEqual([]);
      expect(procedures.filter((it) => it.recipient).length).toBeGreaterThan(0);
    },
  );
});
