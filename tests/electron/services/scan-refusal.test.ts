import { expect, it } from 'vitest';
import type { ScanTrouble } from '../../../electron/devices/scanner/scan';
import { misreadAt, refusedAt, type ScanSpot } from '../../../electron/services/scan-refusal';
import { appError } from '../../../shared/kernel/error-code';

const register: ScanSpot = { screen: 'register', dialog: 'none' };
const sales: ScanSpot = { screen: 'sales', dialog: 'none' };
const question: ScanSpot = { screen: 'sales', dialog: 'closed' };
const approval: ScanSpot = { screen: 'register', dialog: 'badge' };

it('is said where it was scanned, and the Register needs no name', () => {
  const error = appError('E-SCN-05', { name: 'Lee' });
  const refused = { kind: 'refused', code: 'E-SCN-05', params: { name: 'Lee' } };
  const spots: readonly ScanSpot[] = [register, sales, question, approval, 'sign-in'];
  expect(spots.map(spot => refusedAt(spot, error))).toEqual([
    refused,
    { ...refused, screen: 'sales' },
    { ...refused, screen: 'question' },
    { ...refused, screen: 'question' },
    { ...refused, screen: 'sign-in' },
  ]);
});

it('asks for another scan only where one would be taken, and names a wrong mode everywhere', () => {
  const codeAt = (spot: ScanSpot, trouble: ScanTrouble) => {
    const outcome = misreadAt(spot, trouble);
    return outcome.kind === 'refused' ? [outcome.screen, outcome.code] : outcome.kind;
  };
  const spots: readonly ScanSpot[] = [register, sales, question, approval, 'sign-in'];
  expect(spots.map(spot => codeAt(spot, { kind: 'cut' }))).toEqual([
    [undefined, 'E-ITM-02'],
    ['sales', 'E-ITM-02'],
    ['question', 'E-SCN-06'],
    ['question', 'E-ITM-02'],
    ['sign-in', 'E-ITM-02'],
  ]);
  expect(codeAt(question, { kind: 'unsupported-mode' })).toEqual(['question', 'E-SCN-01']);
});
