import { expect, it } from 'vitest';
import { caregiverLookupMembers, readCaregivers } from '../../../../electron/biotrack/actions/caregiver-lookup';

const row = {
  caregiver_card_id: 'CTEST0001',
  first_name: 'Rae',
  last_name: 'Lind',
  card_status: 'ACTIVE',
  card_expiration: '2026-03-31',
  eligible: '1',
  ineligible_reason: null,
};

it('asks for the caregivers of one card', () => {
  expect(JSON.parse(caregiverLookupMembers('FL-0042', 'P3'))).toEqual({ location: 'FL-0042', card_id: 'P3' });
});

it('reads every caregiver, and a status it does not know as unknown', () => {
  const other = {
    ...row,
    caregiver_card_id: 'CTEST0002',
    card_status: 'LOST',
    eligible: 0,
    ineligible_reason: 'card lost',
  };
  expect(readCaregivers({ card_id: 'P3', caregivers: [row, other] }, 'P3')).toEqual({
    ok: true,
    value: [
      {
        cardId: 'CTEST0001',
        firstName: 'Rae',
        lastName: 'Lind',
        cardStatus: 'ACTIVE',
        cardExpiresOn: '2026-03-31',
        isEligible: true,
        ineligibleReason: null,
      },
      {
        cardId: 'CTEST0002',
        firstName: 'Rae',
        lastName: 'Lind',
        cardStatus: 'UNKNOWN',
        cardExpiresOn: '2026-03-31',
        isEligible: false,
        ineligibleReason: 'card lost',
      },
    ],
  });
});

it('row 7: uses nothing of an answer about another card', () => {
  expect(readCaregivers({ card_id: 'P4', caregivers: [row] }, 'P3')).toEqual({ ok: false, error: 'wrong-reference' });
});

it('takes half a list for none', () => {
  expect(readCaregivers({ card_id: 'P3', caregivers: [row, {}] }, 'P3')).toEqual({ ok: false, error: 'unreadable' });
});

it('takes a card that is named twice for one caregiver, who may not serve where either line says so', () => {
  const lost = { ...row, card_status: 'SUSPENDED', eligible: 0, ineligible_reason: 'card suspended' };
  const named = (...caregivers: object[]) => {
    const read = readCaregivers({ card_id: 'P3', caregivers }, 'P3');
    return read.ok ? read.value.map(({ cardId, cardStatus, isEligible }) => [cardId, cardStatus, isEligible]) : read;
  };
  expect([named(row, row), named(row, lost), named(lost, row)]).toEqual([
    [['CTEST0001', 'ACTIVE', true]],
    [['CTEST0001', 'SUSPENDED', false]],
    [['CTEST0001', 'SUSPENDED', false]],
  ]);
});
