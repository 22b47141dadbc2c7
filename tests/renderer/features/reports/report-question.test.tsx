import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReportQuestion } from '../../../../renderer/features/reports/report-question';
import type { CivilDate } from '../../../../shared/kernel/units';
import { show } from '../../support/render';

type Heard = { days: unknown[]; barcodes: string[]; runs: number };

function aQuestion(takes: 'nothing' | 'days' | 'package', canRun = true) {
  const heard: Heard = { days: [], barcodes: [], runs: 0 };
  const shown = show(
    <ReportQuestion
      {...{ takes, days: { from: '2026-03-10', to: '2026-03-10' }, barcode: '', isBusy: false, canRun }}
      today={'2026-03-10' as CivilDate}
      onDays={days => heard.days.push(days)}
      onBarcode={barcode => heard.barcodes.push(barcode)}
      onRun={() => {
        heard.runs += 1;
      }}
    />,
  );
  return { ...shown, heard };
}

it('runs at once for days that people often ask for, and marks the ones that are chosen', async () => {
  const { user, heard } = aQuestion('days');
  expect(screen.getByRole('button', { name: 'Today' }).getAttribute('aria-pressed')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Last month' }));
  expect(heard).toEqual({ days: [{ from: '2026-02-01', to: '2026-02-28' }], barcodes: [], runs: 1 });
});

it('waits for a press where the days are typed', async () => {
  const { user, heard } = aQuestion('days');
  fireEvent.change(screen.getByLabelText('First day'), { target: { value: '2026-03-01' } });
  expect(heard.runs).toBe(0);
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect(heard).toEqual({ days: [{ from: '2026-03-01', to: '2026-03-10' }], barcodes: [], runs: 1 });
});

it('takes the digits of a package, and nothing else', async () => {
  const { user, heard } = aQuestion('package', false);
  await user.type(screen.getByRole('textbox', { name: 'Package (16 digits)' }), '0x');
  expect(heard.barcodes).toEqual(['0', '']);
  expect(screen.getByRole('button', { name: 'Show' }).hasAttribute('disabled')).toBe(true);
});

it('asks nothing of a report that needs nothing', () => {
  aQuestion('nothing');
  expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual(['Refresh']);
});
