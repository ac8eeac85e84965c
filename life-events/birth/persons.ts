/** The persons of a birth: each child, the mother, the father. */
import type { Case, Identity, Person } from '../define.js';
import { fullName, type PersonName } from '../shared/person-name.js';
import type { ChildAnswers } from './questions-child.js';
import type { ParentAnswers } from './questions-parent.js';
import type { BirthAnswers } from './questions.js';

export interface Child extends Person {
  role: 'child';
  index: number;
  answers: ChildAnswers;
}
export interface Parent extends Person {
  role: ParentRole;
  answers: ParentAnswers;
}
export type ParentRole = 'mother' | 'father';
export type FamilyMember = Child | Parent;
export type BirthCase = Case<BirthAnswers, FamilyMember>;

export function persons(answers: BirthAnswers): FamilyMember[] {
  const children = answers.children.map((child, index): Child => ({
    key: `p${index + 1}`,
    name: fullName(child.name),
    dateOfBirth: answers.bornOn,
    role: 'child',
    index,
    answers: child,
  }));
  const parents = parentsIn(answers).map(([role, parent], i): Parent => ({
    key: `p${children.length + i + 1}`,
    name: fullName(parent.name),
    dateOfBirth: parent.dateOfBirth,
    role,
    answers: parent,
  }));
  return [...children, ...parents];
}

export const isChild = (person: FamilyMember): person is Child => person.role === 'child';
export const isParent = (person: FamilyMember): person is Parent => !isChild(person);

/** The parents that were named, the mother first. */
export function parentsIn({ mother, father }: BirthAnswers): [ParentRole, ParentAnswers][] {
  return father
    ? [
        ['mother', mother],
        ['father', father],
      ]
    : [['mother', mother]];
}

/** The child a rule is asked about. */
export function childOf({ person }: BirthCase): Child {
  if (!person || !isChild(person)) throw new Error('a rule about a child was asked about somebody else');
  return person;
}

/** The parent a rule is asked about. */
export function parentOf({ person }: BirthCase): Parent {
  if (!person || !isParent(person)) throw new Error('a rule about a parent was asked about somebody else');
  return person;
}

/** The name of the person who files: as given, else that of the parent who does. */
export function applicantName(answers: BirthAnswers): PersonName {
  const { relation, name } = answers.applicant;
  const parent = relation === 'father' ? answers.father : answers.mother;
  return name ?? parent?.name ?? { full: '' };
}

/** The parent who files; others are not known by the day of birth. */
export function applicantIdentity(answers: BirthAnswers): Identity | null {
  const { relation } = answers.applicant;
  const parent = relation === 'mother' || relation === 'father' ? answers[relation] : undefined;
  return parent ? { name: fullName(parent.name), dateOfBirth: parent.dateOfBirth } : null;
}
