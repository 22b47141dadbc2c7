import { expect, it } from 'vitest';
import { createValidationWatch } from '../../../../electron/services/register/validation-watch';
import type { Today } from '../../../../electron/services/today';
import type { CivilDate, Instant } from '../../../../shared/kernel/units';
import { ManualTime } from '../../../support/sync/ports';
import { floridaRules } from '../../../support/vectors';

const tenAtNight = Date.UTC(2026, 2, 11, 2) as Instant;
const minute = 60_000;

function aWatch() {
  const time = new ManualTime(tenAtNight);
  const today: Today = { now: tenAtNight, registryDay: '2026-03-10' as CivilDate, rules: floridaRules() };
  let ends = 0;
  const watch = createValidationWatch(time.timers, () => {
    ends += 1;
  });
  const seeValid = (minutes: number) =>
    watch.saw(
      { kind: 'valid', validatedAt: tenAtNight, expiresAt: tenAtNight + minutes * minute, changes: null },
      today,
    );
  return { time, watch, today, seeValid, ends: () => ends };
}

it('tells the moment in which a validation has grown too old, once', async () => {
  const { time, seeValid, ends } = aWatch();
  seeValid(15);
  await time.advance(15 * minute - 1);
  expect(ends()).toBe(0);
  await time.advance(60 * minute);
  expect(ends()).toBe(1);
});

it('tells the midnight that comes before', async () => {
  const { time, seeValid, ends } = aWatch();
  seeValid(180);
  await time.advance(120 * minute - 1);
  expect(ends()).toBe(0);
  await time.advance(1);
  expect(ends()).toBe(1);
});

it('forgets a validation that was replaced, and everything when it is stopped', async () => {
  const { time, watch, today, seeValid, ends } = aWatch();
  seeValid(15);
  watch.saw({ kind: 'stale', cause: 'cart-edited' }, today);
  await time.advance(30 * minute);
  seeValid(45);
  watch.stop();
  await time.advance(60 * minute);
  expect(ends()).toBe(0);
});
