import { expect, it } from 'vitest';
import { type PrinterProfile, profiles } from '../../../../electron/devices/printer/virtual-profiles';

it('are as wide as the papers that receipts are laid out for, and answer at least when they are asked', () => {
  const all: readonly PrinterProfile[] = Object.values(profiles);
  expect(all.every(profile => [32, 42, 48].includes(profile.columns) && profile.answers)).toBe(true);
});
