import { expect, it } from 'vitest';
import { unknownCondition } from '../../../../electron/devices/printer/printer-condition';
import { createStandingNews } from '../../../../electron/devices/printer/standing-news';
import { aManualWorld } from '../../../support/devices/manual-world';

it('tells each thing once, and gives a time and a line in the log to the state alone', async () => {
  const world = aManualWorld(0);
  const news = createStandingNews(world);
  let told = 0;
  news.subscribe(() => {
    told += 1;
  });
  const ready = { kind: 'ready', reason: null } as const;
  const blocked = { kind: 'blocked', reason: 'paper-out' } as const;
  const steps = [
    [ready, unknownCondition],
    [ready, unknownCondition],
    [ready, { ...unknownCondition, paper: 'near-end' }],
    [ready, { ...unknownCondition, paper: 'near-end', drawerPin: 'high' }],
    [blocked, { ...unknownCondition, paper: 'out', cover: 'open' }],
  ] as const;
  const seen: (readonly [number, number])[] = [];
  for (const [state, condition] of steps) {
    await world.pass(1_000);
    news.tell(state, condition);
    seen.push([told, news.since()]);
  }
  expect(seen).toEqual([
    [1, 1_000],
    [1, 1_000],
    [2, 1_000],
    [3, 1_000],
    [4, 5_000],
  ]);
  expect(world.logged).toEqual([
    'printer.state {"state":"ready","reason":null}',
    'printer.state {"state":"blocked","reason":"paper-out"}',
  ]);
});
