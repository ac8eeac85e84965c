import type { Example } from '../../example.js';
import type { HouseholdPerson } from '../../follow/household-view.js';
import { HouseholdPage, type HouseholdPageProps } from './household.page.js';

const one: HouseholdPerson = {
  key: 'p1',
  name: '𠮷田 髙志',
  isChild: false,
  isFiler: true,
  isNamed: false,
  with: null,
  sees: ['転入届', '電気の使用停止'],
};
const mother = { ...one, key: 'p2', name: '<b>𠮷田 美﨑</b>', isFiler: false };
const daughter = { ...mother, key: 'p3', name: '𠮷田 さくら', isChild: true, sees: [] };
const named = { ...mother, isNamed: true };
const page: HouseholdPageProps = { filing: 'f1', changes: 0, isProtected: false, persons: [one, mother, daughter] };

export const examples: Example[] = [
  { name: 'household, nobody named', state: 'empty', draw: () => <HouseholdPage {...page} /> },
  {
    name: 'household, divided',
    state: 'filled',
    draw: () => (
      <HouseholdPage
        {...page}
        persons={[
          one,
          named,
          { ...daughter, isNamed: true, with: 'p2' },
          { ...daughter, key: 'p4', name: '𠮷田 たけし' },
          { ...daughter, key: 'p5', isNamed: true },
        ]}
        isSaved
      />
    ),
  },
  {
    name: 'household with a fault',
    state: 'error',
    draw: () => (
      <HouseholdPage
        {...page}
        typed={{ person: 'p2', account: '<i>me</i>' }}
        errors={[{ field: 'account-p2', message: 'あなたのサインイン名です' }]}
      />
    ),
  },
  {
    name: 'household with a child tied to nobody',
    state: 'error',
    draw: () => (
      <HouseholdPage
        {...page}
        persons={[one, named, daughter]}
        errors={[{ field: 'with-p3', message: '大人の人を選んでください' }]}
      />
    ),
  },
  {
    name: 'household of a protected address',
    state: 'error',
    draw: () => <HouseholdPage {...page} isProtected errors={[{ field: null, message: '家族と分けられません' }]} />,
  },
];
