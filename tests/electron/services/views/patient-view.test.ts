import { expect, it } from 'vitest';
import type { Today } from '../../../../electron/services/today';
import { toPatientRow, toPatientSummary } from '../../../../electron/services/views/patient-view';
import { ruleSetOn } from '../../../../shared/compliance/rule-set';
import type { CivilDate, Instant } from '../../../../shared/kernel/units';
import { readFloridaRules } from '../../../support/florida-rules';
import { aPatient } from '../../../support/store-values';

const day = (text: string) => text as CivilDate;

const noFile = { note: '', expiryChange: null };

function onDay(text: string): Today {
  const rules = ruleSetOn(readFloridaRules(), day(text));
  if (rules === null) throw new Error('There are no rules for that day.');
  return { now: Date.parse(`${text}T18:00:00Z`) as Instant, registryDay: day(text), rules };
}

it('marks a minor until the eighteenth birthday, that day not included', () => {
  const minorOn = (born: string, text: string) =>
    toPatientSummary(aPatient({ dateOfBirth: day(born) }), noFile, onDay(text)).isMinor;
  expect([minorOn('2008-03-10', '2026-03-09'), minorOn('2008-03-10', '2026-03-10')]).toEqual([true, false]);
  expect([minorOn('2008-02-29', '2026-02-28'), minorOn('2008-02-29', '2026-03-01')]).toEqual([true, false]);
});

it('tells of an expiration that the registry moved on the day it did, and no longer', () => {
  const file = { note: 'Prefers Spanish.', expiryChange: { from: day('2026-03-31'), at: onDay('2026-03-10').now } };
  expect(toPatientSummary(aPatient(), file, onDay('2026-03-10'))).toMatchObject(file);
  expect(toPatientSummary(aPatient(), file, onDay('2026-03-11')).expiryChange).toBeNull();
});

it('lists a patient with a birth year and a masked card only', () => {
  const row = toPatientRow(aPatient(), onDay('2026-03-10'));
  expect(row).toMatchObject({ birthYear: 1984, isMinor: false, standing: 'good' });
  expect(row.registryIdMasked).toMatch(/0001$/);
  expect(JSON.stringify(row)).not.toMatch(/PTEST|05-02/);
});
