import { describe, expect, it } from '@jest/globals';
import { lifeEvents } from '../../../../../life-events/index.js';
import { decode } from './decode.js';
import { encode } from './encode.js';
import { Fields } from './fields.js';
import { type Question, questionAt, questionsOf } from './question.js';
import { stepsOf } from './steps.js';
import { readDate } from './typed-date.js';

const today = '2026-11-24';

/** A group of which nothing was said says nothing. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => JSON.stringify(inner) !== '{}'));
}

describe.each(lifeEvents.map((event) => [event.id, event] as const))('the form of %s', (_id, event) => {
  const root = questionsOf(event);
  const example = event.example(today);

  it('takes the answers of the example as they are typed, and gives them back', () => {
    const fields = new Fields(encode(root, example));
    const { answers, faults } = decode(root, fields);

    expect(faults).toEqual([]);
    expect(event.questions.parse(answers)).toEqual(withoutEmpty(event.questions.parse(example)));
  });

  it('knows how to ask every question', () => {
    const unlabelled: string[] = [];
    const visit = (question: Question, path: string): void => {
      if (question.label === question.key && question.key !== '') unlabelled.push(path);
      if (question.type === 'group') question.parts.forEach((part) => visit(part, `${path}/${part.key}`));
      if (question.type === 'either') question.groups.forEach((group) => visit(group, path));
      if (question.type === 'list') visit(question.entry, `${path}/0`);
    };
    visit(root, '');

    expect(unlabelled).toEqual([]);
  });

  it('begins with what must be known, each page once', () => {
    const steps = stepsOf(root, { fields: new Fields(), asked: [], companies: [] });
    const ids = steps.map(({ id }) => id);
    const required = root.parts.filter(({ optional }) => !optional).map(({ key }) => key);

    expect(new Set(ids).size).toBe(ids.length);
    expect(required.filter((key) => !ids.some((id) => id === key || id.startsWith(`${key}-`)))).toEqual([]);
  });

  it('finds the question for every pointer into the example', () => {
    const pointers = (value: unknown, path = ''): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [`${path}/${key}`, ...pointers(inner, `${path}/${key}`)])
        : [];
    const lost = pointers(example).filter((pointer) => !/\/(\d+)$/.test(pointer) && !questionAt(root, pointer));

    expect(lost).toEqual([]);
  });
});

describe('a typed day', () => {
  const day = (era: string, year: string, month: string, of: string) => readDate({ era, year, month, day: of });

  it.each([
    [day('reiwa', '元', '5', '1'), '2019-05-01'],
    [day('heisei', '31', '4', '30'), '2019-04-30'],
    [day('showa', '６４', '１', '７'), '1989-01-07'],
    [day('seireki', '2026年', '11月', '24日'), '2026-11-24'],
    [day('taisho', '15', '12', '24'), '1926-12-24'],
  ])('is read in any calendar and any width: %j', (read, date) => {
    expect(read).toEqual({ kind: 'date', date });
  });

  it.each([
    [day('reiwa', '1', '4', '30'), 'outside-era', 'era'],
    [day('heisei', '31', '5', '1'), 'outside-era', 'era'],
    [day('seireki', '2026', '2', '30'), 'impossible', 'day'],
    [day('seireki', '2026', '13', '1'), 'impossible', 'month'],
    [day('seireki', '2026', '', '1'), 'missing-part', 'month'],
    [day('seireki', 'abc', '1', '1'), 'not-digits', 'year'],
  ])('that is none says which part to mend: %j', (read, fault, part) => {
    expect(read).toEqual({ kind: 'fault', fault, part });
  });

  it('may be left out', () => {
    expect(day('reiwa', '', '', '')).toEqual({ kind: 'none' });
  });
});
