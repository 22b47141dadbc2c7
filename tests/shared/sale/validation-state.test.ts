import { describe, expect, it } from 'vitest';
import type { Cents, Instant, Quantity } from '../../../shared/kernel/units';
import { staleCauses } from '../../../shared/sale/stale-cause';
import { type ValidationQuestion, validationEnd, validationStanding } from '../../../shared/sale/validation-state';
import type { JudgedItem } from '../../../shared/sale/verdict-changes';
import { day, t0 } from '../../support/vectors';

const expiresAt = (t0 + 900_000) as Instant;
const gummies: JudgedItem = {
  number: 1,
  key: 'package:0001000000000045',
  name: 'Gummies',
  quantity: 100 as Quantity,
  unitPriceCents: 1_800 as Cents,
};
const validation = {
  mode: 'server' as const,
  isAllowed: true,
  cartHash: 'sha256:1',
  operatorId: 'ana',
  patientId: 'patient-1',
  caregiverCardId: null,
  items: [gummies],
  registryDay: day('2026-03-10'),
  validatedAt: t0,
  expiresAt,
};

function standing(changes: Partial<ValidationQuestion> = {}) {
  return validationStanding({
    validation,
    cartHash: 'sha256:1',
    operatorId: 'ana',
    patientId: 'patient-1',
    caregiverCardId: null,
    items: [gummies],
    now: t0,
    registryDay: day('2026-03-10'),
    isStateThere: true,
    staleCause: null,
    ...changes,
  });
}

it('stands as long as nothing changed', () => {
  expect([standing(), standing({ now: (expiresAt - 1) as Instant })]).toEqual(['valid', 'valid']);
});

it('tells a refusal from no answer', () => {
  expect([standing({ validation: { ...validation, isAllowed: false } }), standing({ validation: null })]).toEqual([
    'refused',
    'none',
  ]);
});

describe('every cause of design.md section 1.7 makes it stale (TV29)', () => {
  it.each([
    ['patient-changed', { patientId: 'patient-2' }],
    ['patient-changed', { patientId: null }],
    ['caregiver-changed', { caregiverCardId: 'CTEST0001' }],
    ['operator-changed', { operatorId: 'lee' }],
    ['price-changed', { cartHash: 'sha256:2', items: [{ ...gummies, unitPriceCents: 1_900 as Cents }] }],
    ['cart-edited', { cartHash: 'sha256:2' }],
    ['expired', { now: (t0 - 1) as Instant }],
    ['midnight', { registryDay: day('2026-03-11') }],
    ['expired', { now: expiresAt }],
  ] as const)('%s by %j', (cause, changes) => {
    expect(standing(changes)).toEqual({ stale: cause });
  });

  it.each(staleCauses)('%s as recorded, until it is validated again', cause => {
    expect([standing({ staleCause: cause }), standing({ staleCause: cause, validation: null })]).toEqual([
      { stale: cause },
      'none',
    ]);
  });
});

it('makes a refusal stale as well, because the cart it refused is gone', () => {
  const refused = { ...validation, isAllowed: false };
  expect(standing({ validation: refused, cartHash: 'sha256:2' })).toEqual({ stale: 'cart-edited' });
});

describe('validationEnd', () => {
  it.each([
    ['its own time to live where the state says none', null, 900_000],
    ['the shorter of the two', 600_000, 600_000],
    ['its own where the state would let it stand longer', 1_200_000, 900_000],
    ['nothing where it was over before it arrived', -1, 0],
  ])('leaves a validation %s', (_, stateLifeMs, lifeMs) => {
    expect(validationEnd(t0, 900_000, stateLifeMs)).toBe(t0 + lifeMs);
  });
});
