import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ScanTest } from '../../../../renderer/features/devices/scan-test';
import { aTestScan } from '../../support/device-views';
import { show } from '../../support/render';

const nothing = () => undefined;
const test = { endsAt: 120_000 };

it('waits for a scan, says how long, and can be ended', async () => {
  let stops = 0;
  const { user } = show(<ScanTest test={test} scans={[]} now={() => 500} onStop={() => void stops++} />);
  await user.click(screen.getByRole('button', { name: 'End the test' }));
  expect([screen.getByText('ends in 120 s').tagName, screen.getByText('Scan something.').tagName, stops]).toEqual([
    ...['SPAN', 'P'],
    1,
  ]);
});

it('shows what each scan brought, byte by byte, and control characters as pictures', () => {
  const gs1 = aTestScan({
    serial: 2,
    kind: 'gs1',
    aim: ']d2',
    text: '10LOT\u001d21S',
    length: 9,
    reports: ['02 09', '02 01'],
  });
  const { container } = show(<ScanTest test={test} scans={[gs1, aTestScan()]} now={() => 0} onStop={nothing} />);
  expect(
    [...container.querySelectorAll('.test-scan')].map(scan => [
      scan.querySelector('strong')?.textContent,
      [...scan.querySelectorAll('code')].map(code => code.textContent),
    ]),
  ).toEqual([
    ['GS1 code', ['10LOT␝21S', '02 09', '02 01']],
    ['Package', ['0001000000000029', '02 10 5d 43 30 30 30']],
  ]);
  expect(screen.getByText('code-128 · AIM ]C0 · 16 characters')).toBeTruthy();
});

it('covers what is personal', () => {
  const card = aTestScan({ kind: 'card', text: '', isMasked: true, aim: null, reports: ['02 08 5d 43 30 ·· ··'] });
  show(<ScanTest test={test} scans={[card]} now={() => 0} onStop={nothing} />, 'es');
  expect([screen.getByText('oculto: personal').tagName, screen.getByText('02 08 5d 43 30 ·· ··').tagName]).toEqual([
    'CODE',
    'CODE',
  ]);
});
