import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DriverLog } from '../../../../renderer/features/devices/driver-log';
import { aLogEntry } from '../../support/device-views';
import { show } from '../../support/render';

it('shows the latest first, in the words of the drivers, without what is not there', () => {
  const job = { number: 7, state: 'failed', reason: 'paper-out' };
  const entries = [
    aLogEntry(),
    aLogEntry({ serial: 2, device: 'printer', key: '192.168.1.20:9100', level: 'warn', event: 'job', detail: job }),
  ];
  show(<DriverLog log={entries} />);
  const rows = screen
    .getAllByRole('listitem')
    .map(row => [row.className, [...row.children].slice(1).map(cell => cell.textContent)]);
  expect(rows).toEqual([
    ['device-log-warn', ['Printer', '192.168.1.20:9100', 'job · number 7 · state failed · reason paper-out']],
    ['device-log-info', ['Scanner', 'hid:0c2e:0b01:S1', 'state · state ready']],
  ]);
});

it('says that nothing has happened, and shows a bounded number', () => {
  const { rerender } = show(<DriverLog log={[]} />);
  const empty = screen.getByText('Nothing has happened since the program was started.').tagName;
  rerender(<DriverLog log={Array.from({ length: 200 }, (_, serial) => aLogEntry({ serial }))} />);
  expect([empty, screen.getAllByRole('listitem').length]).toEqual(['P', 60]);
});
