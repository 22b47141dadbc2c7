import { describe, expect, it } from 'vitest';
import { cardLookupMembers, readCardState, statusOf } from '../../../../electron/biotrack/actions/card-lookup';

const body = {
  card_id: 'PTEST0001',
  card_active: 1,
  card_status: 'ACTIVE',
  card_expiration: '2026-11-30',
  privileges: 'Qualified Patient (QP)',
  card_key: 'opaque',
  card_key_expires: 1_773_176_400,
  patient: { first_name: 'Dana', last_name: 'Ortiz', dob: '1984-05-02', minor: 0 },
  caregiver: null,
  has_active_order: 1,
};

describe('card_lookup', () => {
  it('asks for the card and the caregiver', () => {
    expect(JSON.parse(cardLookupMembers('FL-0042', 'P1', null))).toEqual({
      location: 'FL-0042',
      card_id: 'P1',
      caregiver_card_id: null,
    });
  });

  it('reads the card', () => {
    expect(readCardState(body, 'PTEST0001')).toEqual({
      ok: true,
      value: {
        cardId: 'PTEST0001',
        status: 'ACTIVE',
        expiresOn: '2026-11-30',
        firstName: 'Dana',
        lastName: 'Ortiz',
        dateOfBirth: '1984-05-02',
        hasActiveOrder: true,
        cardKey: 'opaque',
        cardKeyExpiresAt: 1_773_176_400_000,
      },
    });
  });

  it('row 7: uses nothing of an answer about another card', () => {
    expect(readCardState({ ...body, card_id: 'PTEST0002' }, 'PTEST0001')).toEqual({
      ok: false,
      error: 'wrong-reference',
    });
  });

  it.each(['card_key', 'card_expiration', 'patient', 'card_id'])('takes an answer without %s for none', field => {
    expect(readCardState({ ...body, [field]: undefined }, 'PTEST0001')).toEqual({ ok: false, error: 'unreadable' });
  });
});

it('believes a status only where the flag agrees', () => {
  const statuses = [
    statusOf('ACTIVE', true),
    statusOf('ACTIVE', false),
    statusOf('SUSPENDED', false),
    statusOf('SUSPENDED', true),
    statusOf('XYZ', true),
    statusOf(null, false),
  ];
  expect(statuses).toEqual(['ACTIVE', 'UNKNOWN', 'SUSPENDED', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
});
