import { expect, it } from 'vitest';
import { countFindings, differencesOf, isOtherCard, statusHere } from '../../../shared/reports/receipt-evidence';
import { aRow, everyFinding, ourReport, someEvidence, stateSale } from '../../support/receipt-evidence';

it('counts every finding, also those that there are none of', () => {
  const [twice] = everyFinding;
  expect(countFindings({ rows: twice === undefined ? [] : [twice, twice] })).toEqual({
    ...{ twice: 2, 'missing-here': 0, 'missing-there': 0, 'held-although-ended': 0, 'other-content': 0 },
    ...{ 'voided-there': 0, unheard: 0, waiting: 0, matched: 0 },
  });
});

it('calls everything a difference that is not on both sides', () => {
  expect(differencesOf(someEvidence())).toEqual(everyFinding.slice(0, -1));
});

it.each([
  ['accepted', 'no', 'synced'],
  ['accepted', 'waiting', 'synced'],
  ['accepted', 'done', 'voided'],
  ['unknown', 'no', 'checking'],
] as const)('says of a report that is %s, with its void %s, that it is %s here', (state, voided, status) => {
  expect(statusHere({ state, voided })).toBe(status);
});

it('finds another card only where the contents are not the same', () => {
  const other = stateSale({ cardId: 'PTEST0002' });
  const same = stateSale({ cardId: 'ptest0001' });
  expect([
    isOtherCard(aRow('other-content', ourReport(), [other])),
    isOtherCard(aRow('other-content', ourReport(), [same])),
    isOtherCard(aRow('missing-here', null, [other])),
    isOtherCard(aRow('voided-there', ourReport(), [other])),
  ]).toEqual([true, false, false, false]);
});
