import { describe, expect, it } from 'vitest';
import { evaluateDispensation } from '../../../shared/compliance/evaluate';
import { codes, judge } from '../../support/judge';
import { at, day, floridaRules, t0, vectorFacts } from '../../support/vectors';

const p1 = 'PTEST0001';
const collected = { presenter: 'CAREGIVER', caregiverCardId: 'CTEST0001' } as const;

describe('TV12 and TV13: cards', () => {
  const expiring = { status: 'ACTIVE', expiresOn: day('2026-03-10'), keyExpiresAt: null } as const;

  it('TV12 takes a card on its last day and not after', () => {
    expect(codes(judge(p1, [['B4', 1]], { card: expiring }))).toEqual([]);
    const later = { card: expiring, now: at('2026-03-11T09:00:00-04:00') };
    expect(judge(p1, [['B4', 1]], later).refusals).toEqual([{ code: 'CARD_EXPIRED', on: '2026-03-10' }]);
  });

  it('TV12 refuses the last day as well where the rules say so', () => {
    const facts = vectorFacts(p1, [['B4', 1]], { card: expiring });
    expect(codes(evaluateDispensation(facts, floridaRules({ cardExpiryInclusive: false })))).toEqual(['CARD_EXPIRED']);
  });

  it.each(['SUSPENDED', 'REVOKED', 'PENDING', 'UNKNOWN'] as const)('TV13 refuses a card that is %s', status => {
    const card = { status, expiresOn: day('2026-11-30'), keyExpiresAt: null };
    expect(codes(judge(p1, [['B4', 1]], { card }))).toEqual(['CARD_INACTIVE']);
  });

  it('refuses a card key from the moment it expires', () => {
    const card = { status: 'ACTIVE', expiresOn: day('2026-11-30'), keyExpiresAt: t0 } as const;
    expect(codes(judge(p1, [['B4', 1]], { card }))).toEqual(['CARD_KEY_EXPIRED']);
  });
});

describe('TV17 to TV20: minors and caregivers', () => {
  it('TV17 refuses a minor alone', () => {
    expect(codes(judge('PTEST0003', [['B3', 1]]))).toEqual(['MINOR_REQUIRES_CAREGIVER']);
  });

  it('refuses a minor who collects while the caregiver is only on the cart', () => {
    const changes = { presenter: 'PATIENT', caregiverCardId: 'CTEST0001' } as const;
    expect(codes(judge('PTEST0003', [['B3', 1]], changes))).toEqual(['MINOR_REQUIRES_CAREGIVER']);
  });

  it('TV18 sells to the linked caregiver of a minor', () => {
    expect(codes(judge('PTEST0003', [['B3', 1]], collected))).toEqual([]);
  });

  it('TV19 refuses a caregiver who is not linked', () => {
    const stranger = { presenter: 'CAREGIVER', caregiverCardId: 'CTEST0002' } as const;
    expect(codes(judge('PTEST0003', [['B3', 1]], stranger))).toEqual(['CAREGIVER_NOT_LINKED']);
  });

  it('TV19 refuses a caregiver whose card expired', () => {
    const changes = { ...collected, now: at('2026-04-01T10:00:00-04:00') };
    expect(judge('PTEST0003', [['B3', 1]], changes).refusals).toEqual([
      { code: 'CAREGIVER_CARD_EXPIRED', on: '2026-03-31' },
    ]);
  });

  it('TV19 says that a minor has no eligible caregiver at all', () => {
    const expected = ['MINOR_REQUIRES_CAREGIVER', 'NO_ELIGIBLE_CAREGIVER'];
    expect(codes(judge('PTEST0003', [['B3', 1]], { caregivers: [] }))).toEqual(expected);
    expect(codes(judge('PTEST0003', [['B3', 1]], { now: at('2026-04-01T10:00:00-04:00') }))).toEqual(expected);
  });

  it('does not judge links before the state was asked, but never sells to a minor alone', () => {
    expect(codes(judge('PTEST0003', [['B3', 1]], { caregivers: null }))).toEqual(['MINOR_REQUIRES_CAREGIVER']);
    expect(codes(judge('PTEST0003', [['B3', 1]], { ...collected, caregivers: null }))).toEqual([]);
  });

  it('TV20 sells to a patient from the 18th birthday', () => {
    expect(codes(judge('PTEST0004', [['B3', 1]]))).toEqual([]);
    const eve = at('2026-03-09T10:00:00-04:00');
    expect(codes(judge('PTEST0004', [['B3', 1]], { now: eve }))).toEqual([
      'MINOR_REQUIRES_CAREGIVER',
      'NO_ELIGIBLE_CAREGIVER',
    ]);
  });

  it.each([
    ['today', '2008-03-10', []],
    ['tomorrow', '2008-03-11', ['MINOR_REQUIRES_CAREGIVER']],
    ['in a leap year that this year is not, so of age on 1 March', '2008-02-29', []],
    ['in the future, which nobody is', '2026-03-11', ['MINOR_REQUIRES_CAREGIVER']],
    ['a hundred years from now', '2126-03-10', ['MINOR_REQUIRES_CAREGIVER']],
  ] as const)('turns eighteen by the birth date: %s', (_, dateOfBirth, said) => {
    const patient = { dateOfBirth: day(dateOfBirth) };
    expect(codes(judge(p1, [['B3', 1]], { patient, caregivers: null }))).toEqual(said);
  });

  it.each([
    ['2026-02-28T23:59:59-05:00', ['MINOR_REQUIRES_CAREGIVER']],
    ['2026-03-01T00:00:00-05:00', []],
  ] as const)('makes somebody born on 29 February of age at %s, by the registry’s midnight', (now, said) => {
    const facts = { now: at(now), patient: { dateOfBirth: day('2008-02-29') }, caregivers: null, registry: null };
    const people = codes(judge(p1, [['B3', 1]], facts)).filter(code => code.startsWith('MINOR'));
    expect(people).toEqual(said);
  });

  it.each([
    [{ cardStatus: 'SUSPENDED' }, { code: 'CAREGIVER_INACTIVE' }],
    [
      { isEligible: false, ineligibleReason: 'Not approved' },
      { code: 'CAREGIVER_INACTIVE', stateText: 'Not approved' },
    ],
    [{ isEligible: false }, { code: 'CAREGIVER_INACTIVE' }],
  ] as const)('refuses a linked caregiver with %j', (changes, refusal) => {
    const [caregiver] = vectorFacts('PTEST0003', []).caregivers ?? [];
    if (caregiver === undefined) throw new Error('The fixture lost its caregiver');
    const caregivers = [{ ...caregiver, ...changes }];
    expect(judge('PTEST0003', [['B3', 1]], { ...collected, caregivers }).refusals).toEqual([refusal]);
  });

  it('asks for a minor’s caregiver where one collects without being named', () => {
    expect(codes(judge('PTEST0003', [['B3', 1]], { presenter: 'CAREGIVER' }))).toEqual(['MINOR_REQUIRES_CAREGIVER']);
  });

  it('refuses an adult whose caregiver collects without being named', () => {
    expect(codes(judge(p1, [['B3', 1]], { presenter: 'CAREGIVER' }))).toEqual(['CAREGIVER_NOT_LINKED']);
  });
});
