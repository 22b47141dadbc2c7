import { expect, it } from 'vitest';
import { createDrawerDesk } from '../../../../electron/services/printing/drawer-desk';
import { rowsOf, t0 } from '../../../support/store';
import { aShop } from '../../../support/store-scenes';
import { aLog } from '../../../support/sync/ports';

function aDrawer(kick: 'sent' | 'offline', hasDrawer = true) {
  const store = aShop();
  const log = aLog();
  const kicks: number[] = [];
  const pushed: string[] = [];
  const desk = createDrawerDesk({
    ...{ db: store.db, log, clock: { now: () => t0, monotonicMs: () => 0 } },
    push: name => void pushed.push(name),
    printer: {
      hasDrawer,
      // What is already on disk when the drawer is told to open.
      kick: async () => {
        kicks.push(rowsOf(store, 'SELECT 1 FROM drawer_opening').length);
        return kick;
      },
    },
  });
  return { desk, store, log, kicks, pushed };
}

it('writes down who and why before the drawer opens', async () => {
  const { desk, kicks, store } = aDrawer('sent');
  expect(await desk.openFor('sale', 'REG-2-000001-7K3QX', 'user-ana')).toBe('sent');
  const without = { actorId: 'user-ana', reason: 'other', note: 'a coin', approverId: null };
  expect([await desk.openWithoutSale(without), kicks]).toEqual(['sent', [1, 2]]);
  expect(rowsOf(store, 'SELECT actor_id, cause, subject, reason, note FROM drawer_opening')).toEqual([
    { actor_id: 'user-ana', cause: 'sale', subject: 'REG-2-000001-7K3QX', reason: null, note: null },
    { actor_id: 'user-ana', cause: 'no-sale', subject: null, reason: 'other', note: 'a coin' },
  ]);
});

it('notes a drawer that stayed shut and tells the screen, and nothing at all where there is none', async () => {
  const { desk, log, store, pushed } = aDrawer('offline');
  expect(await desk.openFor('money-back', 'REG-2-000001-7K3QX', 'user-ana')).toBe('offline');
  expect(log.lines).toEqual(['drawer.fault {"name":"not-opened"}']);
  expect(rowsOf(store, `SELECT detail FROM audit WHERE action = 'drawer.stayed-shut'`)).toEqual([
    { detail: '{"reason":"offline"}' },
  ]);
  expect(pushed).toEqual(['drawer.trouble']);
  const none = aDrawer('sent', false);
  expect([await none.desk.openFor('sale', 'x', 'user-ana'), none.kicks, none.pushed]).toEqual(['off', [], []]);
});

it('tells nobody beside the one who asked for it without a sale, or who stands before the message of a sale', async () => {
  const { desk, pushed } = aDrawer('offline');
  const without = { actorId: 'user-ana', reason: 'other', note: 'a coin', approverId: null };
  expect([await desk.openWithoutSale(without), pushed]).toEqual(['offline', []]);
  expect([await desk.openFor('sale', 'REG-2-000001-7K3QX', 'user-ana'), pushed]).toEqual(['offline', []]);
});
