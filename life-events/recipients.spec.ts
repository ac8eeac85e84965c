import { describe, expect, it } from '@jest/globals';
import { closeness, type Municipality, type Serves } from './recipients.js';

const chiyoda: Municipality = { code: '131016', prefecture: '東京都', name: '千代田区', kana: 'チヨダク', city: null };
const kita: Municipality = {
  code: '271276',
  prefecture: '大阪府',
  name: '大阪市北区',
  kana: 'オオサカシキタク',
  city: '271004',
};

describe('how closely a recipient serves a place', () => {
  it.each<[string, Serves, Municipality, number]>([
    ['the municipality itself', { municipalities: ['131016'] }, chiyoda, 3],
    ['the ward itself', { municipalities: ['271276'] }, kita, 3],
    ['the designated city of a ward', { municipalities: ['271004'] }, kita, 3],
    ['one of several municipalities', { municipalities: ['131024', '131016'] }, chiyoda, 3],
    ['another municipality', { municipalities: ['131024'] }, chiyoda, 0],
    ['no municipality at all', { municipalities: [] }, chiyoda, 0],
    ['the prefecture', { prefectures: ['13'] }, chiyoda, 2],
    ['another prefecture', { prefectures: ['27'] }, chiyoda, 0],
    ['the nation', { national: true }, kita, 1],
  ])('serving %s: %j', (_, serves, place, expected) => {
    expect(closeness(serves, place)).toBe(expected);
  });
});
