import { describe, expect, it } from 'vitest';
import { caregiverListView, caregiverView } from '../../../shared/ipc/caregiver-views';

const rae = {
  cardId: 'CTEST0001',
  name: 'Rae Lind',
  cardExpiresOn: '2026-03-31',
  isEligible: false,
  whyNot: 'CAREGIVER_CARD_EXPIRED',
  ineligibleReason: null,
};

describe('caregiverView', () => {
  it('carries the rule that stands against a caregiver', () => {
    expect(caregiverView.parse(rae)).toEqual(rae);
  });

  it('takes only the rules that concern a caregiver', () => {
    expect(caregiverView.safeParse({ ...rae, whyNot: 'CARD_EXPIRED' }).success).toBe(false);
  });

  it('lets nothing through that the screen does not show', () => {
    expect(caregiverView.safeParse({ ...rae, dateOfBirth: '1970-01-01' }).success).toBe(false);
  });
});

describe('caregiverListView', () => {
  it('says when the state was never asked', () => {
    expect(caregiverListView.parse({ caregivers: [], asOf: null })).toEqual({ caregivers: [], asOf: null });
  });
});
