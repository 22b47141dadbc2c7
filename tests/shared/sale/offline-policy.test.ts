import { describe, expect, it } from 'vitest';
import { appError } from '../../../shared/kernel/error-code';
import { err, ok } from '../../../shared/kernel/result';
import { defaultGracePolicy } from '../../../shared/sale/grace-policy';
import { type GraceFacts, graceObstacles, mayComplete } from '../../../shared/sale/offline-policy';
import { day } from '../../support/vectors';

const connections = ['online', 'registry-down', 'offline', 'connecting', 'sign-in-refused', 'insecure'] as const;

it('pays a validated sale without the state, and queues its report', () => {
  const validated = connections.map(connection => mayComplete('validated', connection, true));
  expect(validated).toEqual([ok('send'), ...connections.slice(1).map(() => ok('queue'))]);
  expect(connections.map(connection => mayComplete('grace', connection, true))).toEqual(validated);
});

it('pays nothing without the state where the policy blocks, and says what is wrong', () => {
  expect(connections.map(connection => mayComplete('block', connection, true))).toEqual([
    ok('send'),
    err(appError('E-NET-08')),
    err(appError('E-NET-01')),
    err(appError('E-NET-01')),
    err(appError('E-NET-04')),
    err(appError('E-NET-05')),
  ]);
});

it('always sells what the state is not told about', () => {
  const answers = connections.flatMap(connection =>
    (['block', 'validated', 'grace'] as const).map(policy => mayComplete(policy, connection, false)),
  );
  expect(answers).toEqual(answers.map(() => ok('send')));
});

const ready: GraceFacts = {
  connection: 'offline',
  today: day('2026-03-10'),
  outageMs: 60_000,
  clock: 'right',
  verifiedMs: 5 * 60_000,
  cardEndsOn: day('2026-03-11'),
  isLastDayValid: true,
  orderEndsOn: [day('2026-03-11'), day('2026-12-31')],
  counted: [{ unit: 'ug_thc', amount: 900_000 }],
  salesInOutage: 0,
  queued: 19,
};
const codesOf = (changes: Partial<GraceFacts>) =>
  graceObstacles({ ...ready, ...changes }, defaultGracePolicy).map(({ code }) => code);

describe('a sale by grace', () => {
  it('is for a lead to allow while everything holds', () => {
    expect(graceObstacles(ready, defaultGracePolicy)).toEqual([]);
    expect(codesOf({ clock: 'doubtful', verifiedMs: 1_800_000, outageMs: 1_800_000 })).toEqual([]);
  });

  it.each<[string, Partial<GraceFacts>, readonly string[]]>([
    ['the state is back', { connection: 'online' }, ['E-OFF-09']],
    ['no contact has failed yet', { outageMs: null, connection: 'connecting' }, ['E-NET-01']],
    ['only the registry is down', { connection: 'registry-down', outageMs: null }, ['E-NET-08']],
    ['the line is not secure', { connection: 'insecure' }, ['E-NET-05']],
    ['the sign-in is refused', { connection: 'sign-in-refused' }, ['E-NET-04']],
    ['the patient was never verified', { verifiedMs: null }, ['E-OFF-01']],
    ['it was a moment too long ago', { verifiedMs: 1_800_001 }, ['E-OFF-01']],
    ['the clock was set back to before it', { verifiedMs: -1 }, ['E-OFF-01']],
    ['the clock was set back during the outage', { verifiedMs: 10, outageMs: 1_800_001 }, ['E-OFF-01']],
    ['20 sales wait', { queued: 20 }, ['E-OFF-02']],
    ['the card ends today', { cardEndsOn: day('2026-03-10') }, ['E-OFF-04']],
    ['the last day of the card does not count', { isLastDayValid: false }, ['E-OFF-04']],
    ['an order ends today', { orderEndsOn: [day('2026-12-31'), day('2026-03-10')] }, ['E-OFF-05']],
    ['the patient has bought in this outage', { salesInOutage: 1 }, ['E-OFF-06']],
    ['nobody knows how the clock stands', { clock: 'unknown' }, ['E-OFF-07']],
    ['the clock is wrong', { clock: 'wrong' }, ['E-CLK-01']],
  ])('is refused where %s', (_, changes, codes) => {
    expect(codesOf(changes)).toEqual(codes);
  });

  it('ends two hours into the outage, to the millisecond', () => {
    const policy = { ...defaultGracePolicy, verifiedMaxAgeS: 14_400 };
    const at = (outageMs: number) => graceObstacles({ ...ready, outageMs }, policy).map(({ code }) => code);
    expect([at(7_199_999), at(7_200_000)]).toEqual([[], ['E-OFF-02']]);
  });

  it('says by how much a unit is over its cap, over all lines together', () => {
    const counted = [
      { unit: 'ug_thc', amount: 600_000 },
      { unit: 'mg_smoking', amount: 7_087 },
      { unit: 'ug_thc', amount: 600_000 },
    ] as const;
    expect(graceObstacles({ ...ready, counted }, defaultGracePolicy)).toEqual([
      appError('E-OFF-08', { amount: 200_000, available: 1_000_000, unit: 'ug_thc' }),
    ]);
  });

  it('names everything that stands in the way at once', () => {
    const changes = {
      queued: 20,
      clock: 'unknown',
      verifiedMs: null,
      cardEndsOn: day('2026-03-10'),
      salesInOutage: 1,
    } as const;
    expect(codesOf(changes)).toEqual(['E-OFF-02', 'E-OFF-07', 'E-OFF-01', 'E-OFF-04', 'E-OFF-06']);
  });
});
