import { describe, expect, it } from 'vitest';
import type { DispensationFacts } from '../../../shared/compliance/dispensation';
import { judgePeople } from '../../../shared/compliance/people-rules';
import { day, floridaRules, vectorCaregivers, vectorFacts } from '../../support/vectors';

const today = day('2026-03-10');

function judge(changes: Partial<DispensationFacts>, rules = floridaRules()) {
  return judgePeople(vectorFacts('PTEST0001', [], changes), rules, today);
}

describe('the patient’s card', () => {
  it('is expired by its date or by its status, and says when', () => {
    const dated = { status: 'ACTIVE', expiresOn: day('2026-03-09'), keyExpiresAt: null } as const;
    const marked = { status: 'EXPIRED', expiresOn: day('2026-11-30'), keyExpiresAt: null } as const;
    expect([judge({ card: dated }), judge({ card: marked })]).toEqual([
      [{ code: 'CARD_EXPIRED', on: '2026-03-09' }],
      [{ code: 'CARD_EXPIRED', on: '2026-11-30' }],
    ]);
  });

  it('may be both expired and suspended', () => {
    const card = { status: 'SUSPENDED', expiresOn: day('2026-03-09'), keyExpiresAt: null } as const;
    expect(judge({ card }).map(refusal => refusal.code)).toEqual(['CARD_EXPIRED', 'CARD_INACTIVE']);
  });
});

describe('somebody born on 29 February', () => {
  it('is a minor until 1 March', () => {
    const patient = { dateOfBirth: day('2008-02-29') };
    const facts = vectorFacts('PTEST0001', [], { patient, caregivers: null });
    const on = (text: string) => judgePeople(facts, floridaRules(), day(text)).map(refusal => refusal.code);
    expect([on('2026-02-28'), on('2026-03-01')]).toEqual([['MINOR_REQUIRES_CAREGIVER'], []]);
  });
});

it('takes the age from the rules', () => {
  const minorAt21 = judge(
    { patient: { dateOfBirth: day('2006-01-01') }, caregivers: null },
    floridaRules({ adultAge: 21 }),
  );
  expect(minorAt21).toEqual([{ code: 'MINOR_REQUIRES_CAREGIVER' }]);
});

it('judges a caregiver’s last day like a patient’s', () => {
  const caregivers = [
    {
      cardId: 'C1',
      firstName: 'Rae',
      lastName: 'Lind',
      cardStatus: 'ACTIVE',
      cardExpiresOn: today,
      isEligible: true,
      ineligibleReason: null,
    },
  ] as const;
  const facts = { caregivers, caregiverCardId: 'C1', presenter: 'CAREGIVER' } as const;
  expect(judge(facts)).toEqual([]);
  expect(judge(facts, floridaRules({ cardExpiryInclusive: false }))).toEqual([
    { code: 'CAREGIVER_CARD_EXPIRED', on: '2026-03-10' },
  ]);
});

it('says of a caregiver’s card that it is out of date and suspended when it is both, as of a patient’s', () => {
  const [caregiver] = vectorCaregivers('PTEST0003');
  if (caregiver === undefined) throw new Error('the vectors changed');
  const caregivers = [{ ...caregiver, cardStatus: 'SUSPENDED', cardExpiresOn: day('2026-03-09') } as const];
  const facts = vectorFacts('PTEST0003', [], { caregivers, caregiverCardId: caregiver.cardId, presenter: 'CAREGIVER' });
  expect(judgePeople(facts, floridaRules(), day('2026-03-10'))).toEqual([
    { code: 'CAREGIVER_CARD_EXPIRED', on: '2026-03-09' },
    { code: 'CAREGIVER_INACTIVE' },
  ]);
});
