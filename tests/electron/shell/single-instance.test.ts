import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { claimSingleInstance, type SingleInstanceApp } from '../../../electron/shell/single-instance';

function anApp(isFirst: boolean) {
  return Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => isFirst });
}

it('tells the first one when a second starts', () => {
  const app = anApp(true);
  const shown: string[] = [];
  const isFirst = claimSingleInstance(app as unknown as SingleInstanceApp, () => shown.push('show'));
  app.emit('second-instance');
  expect({ isFirst, shown }).toEqual({ isFirst: true, shown: ['show'] });
});

it('tells the second one to go', () => {
  const app = anApp(false);
  expect(claimSingleInstance(app as unknown as SingleInstanceApp, () => undefined)).toBe(false);
  expect(app.listenerCount('second-instance')).toBe(0);
});
