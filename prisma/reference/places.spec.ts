import { describe, expect, it } from '@jest/globals';
import { isMunicipalityCode, municipalityCheckDigit } from '../../life-events/identifiers.js';
import { onlineOffices } from './online-offices.js';
import { places } from './places.js';

describe('places of Japan', () => {
  it('are exactly 1,741 municipalities in 47 prefectures', () => {
    const all = places.municipalities();
    expect(all).toHaveLength(1741);
    expect(new Set(all.map((it) => it.code)).size).toBe(1741);
    expect(new Set(all.map((it) => it.prefecture)).size).toBe(47);
  });

  it('have right check digits, full-width readings and cannot be changed', () => {
    for (const place of places.municipalities()) {
      expect(isMunicipalityCode(place.code)).toBe(true);
      expect(place.kana).toMatch(/^[ァ-ヶー]+$/u);
      expect(Object.isFrozen(place)).toBe(true);
    }
  });

  it.each([
    ['131016', '東京都', '千代田区', 'チヨダク', null],
    ['011002', '北海道', '札幌市', 'サッポロシ', null],
    ['271276', '大阪府', '大阪市北区', 'オオサカシキタク', '271004'],
    ['221384', '静岡県', '浜松市中央区', 'ハママツシチュウオウク', '221309'],
    ['401307', '福岡県', '福岡市', 'フクオカシ', null],
    ['243035', '三重県', '桑名郡木曽岬町', 'クワナグンキソサキチョウ', null],
  ])('%s is %s%s', (code, prefecture, name, kana, city) => {
    expect(places.municipality(code)).toEqual({ code, prefecture, name, kana, city });
  });

  it('know the 20 designated cities, their 171 wards, and no abolished ward of Hamamatsu', () => {
    // Every possible ward code follows its city's (011002 → 01101…); the list of municipalities leaves wards out.
    const wards = places.municipalities().flatMap((city) => {
      const first = Number(city.code.slice(0, 5));
      const codes = Array.from({ length: 40 }, (_, i) => String(first + i + 1).padStart(5, '0'));
      return codes
        .map((code) => places.municipality(code + municipalityCheckDigit(code)))
        .filter((it) => it?.city === city.code);
    });
    expect(wards).toHaveLength(171);
    expect(new Set(wards.map((ward) => ward?.city)).size).toBe(20);
    expect(wards.filter((ward) => ward?.city === '221309').map((ward) => ward?.name)).toEqual([
      '浜松市中央区',
      '浜松市浜名区',
      '浜松市天竜区',
    ]);
  });

  it('keep the register of a ward at its city, of Tokyo’s wards at themselves', () => {
    expect(places.registerOffice('271276')).toBe('271004');
    expect(places.registerOffice('271004')).toBe('271004');
    expect(places.registerOffice('131016')).toBe('131016');
    expect(places.registerOffice('221317')).toBeNull();
    expect(places.registerOffice('')).toBeNull();
    expect(places.municipality('130001')).toBeNull();
  });
});

describe('offices that work online', () => {
  it('are those that keep the register, each an existing one', () => {
    const listed = Object.values(onlineOffices).flat();

    expect(listed.filter((code) => places.registerOffice(code) !== code)).toEqual([]);
    expect([places.offersOnline('141003', 'BI-01'), places.offersOnline('112011', 'BI-01')]).toEqual([true, false]);
  });
});

describe('postal codes', () => {
  it('name the municipality and the town, however written', () => {
    const chiyoda = { municipality: '131016', prefecture: '東京都', city: '千代田区', town: '千代田' };
    expect(places.lookupPostalCode('1000001')).toEqual([chiyoda]);
    expect(places.lookupPostalCode('〒１００－０００１')).toEqual([chiyoda]);
    expect(places.lookupPostalCode('432-8001')).toMatchObject([{ municipality: '221384', town: '西山町' }]);
  });

  it('may span municipalities and prefectures', () => {
    expect(places.lookupPostalCode('498-0000').map((it) => `${it.prefecture}${it.city}`)).toEqual([
      '愛知県弥富市',
      '三重県桑名郡木曽岬町',
    ]);
  });

  it.each(['9999999', '100-8111', '', '123', '__proto__'])('%j is unknown', (text) => {
    expect(places.lookupPostalCode(text)).toEqual([]);
  });
});
