import { expect, it } from 'vitest';
import { fairConditions, underConditions } from '../../../../electron/biotrack/sandbox/conditions';

it('holds while a request is served and not a moment longer, even when serving fails', () => {
  const world = { conditions: fairConditions };
  const slow = { registryPendingMs: 5, listLagMs: 7, restoresAfterDestroy: false };
  const during = underConditions(world, slow, () => world.conditions);
  const fail = () => {
    throw new RangeError('served badly');
  };
  expect(() => underConditions(world, slow, fail)).toThrow('served badly');
  expect([during, world.conditions]).toEqual([slow, fairConditions]);
});
