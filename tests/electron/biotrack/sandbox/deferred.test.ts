import { expect, it } from 'vitest';
import { Deferred } from '../../../../electron/biotrack/sandbox/deferred';

it('runs what is due in the order of its times, each once', () => {
  const deferred = new Deferred();
  const ran: string[] = [];
  deferred.add(30, () => ran.push('late'));
  deferred.add(10, () => ran.push('first'));
  deferred.add(10, () => ran.push('second'));
  deferred.settle(29);
  const before = [...ran];
  deferred.settle(30);
  deferred.settle(99);
  expect([before, ran]).toEqual([
    ['first', 'second'],
    ['first', 'second', 'late'],
  ]);
});

it('runs what becomes due while it runs', () => {
  const deferred = new Deferred();
  const ran: number[] = [];
  deferred.add(1, () => {
    ran.push(1);
    deferred.add(2, () => ran.push(2));
    deferred.add(4, () => ran.push(4));
  });
  deferred.settle(3);
  expect(ran).toEqual([1, 2]);
});
