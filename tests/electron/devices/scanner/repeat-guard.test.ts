import { expect, it } from 'vitest';
import { createRepeatGuard } from '../../../../electron/devices/scanner/repeat-guard';

const code = (text: string, aim: string | null = null) => ({ text, aim });

it('takes the same code within the time for a repetition, counted from the one that was taken', () => {
  const isRepeat = createRepeatGuard(() => 300);
  const told = [0, 299, 300, 450].map(atMs => isRepeat(code('A1'), atMs));
  expect(told).toEqual([false, true, false, true]);
});

it('lets another code, or the same in another symbology, through', () => {
  const isRepeat = createRepeatGuard(() => 300);
  expect([
    isRepeat(code('A1'), 0),
    isRepeat(code('B2'), 1),
    isRepeat(code('A1'), 2),
    isRepeat(code('A1', ']Q1'), 3),
  ]).toEqual([...[false, false, false, false]]);
});

it('follows the setting while codes are being read', () => {
  let repeatMs = 300;
  const isRepeat = createRepeatGuard(() => repeatMs);
  const before = [isRepeat(code('A1'), 0), isRepeat(code('A1'), 100)];
  repeatMs = 0;
  expect([...before, isRepeat(code('A1'), 101)]).toEqual([false, true, false]);
});
