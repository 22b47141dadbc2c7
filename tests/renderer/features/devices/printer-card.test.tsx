import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PrinterCard } from '../../../../renderer/features/devices/printer-card';
import { aDesk, aPrinter } from '../../support/device-views';
import { show } from '../../support/render';

const factsOf = (card: HTMLElement) =>
  Object.fromEntries(
    [...card.querySelectorAll('dl > div')].map(each => [
      each.querySelector('dt')?.textContent ?? '',
      each.querySelector('dd')?.textContent ?? '',
    ]),
  );

it('shows paper, cover and drawer as the printer says them', () => {
  const printer = aPrinter({
    paper: 'near-end',
    drawer: 'unknown',
    counts: { waiting: 1, confirmed: 4, unconfirmed: 2, failed: 0 },
  });
  show(<PrinterCard desk={aDesk({}, { printer })} actions={null} />);
  expect(factsOf(screen.getByRole('region', { name: 'Printer and drawer' }))).toEqual({
    'Connected by': 'Network',
    Address: '192.168.1.20:9100',
    Paper: 'Nearly out',
    Cover: 'Closed',
    Drawer: 'Connected',
    'Paper width': '42 columns, ESC/POS',
    'Says when paper is printed': 'Yes',
    'Print jobs': '1 waiting, 4 printed, 2 not known, 0 failed',
  });
});

it('says what is wrong with it and what to do', () => {
  const printer = aPrinter({ state: 'blocked', reason: 'paper-out', paper: 'out' });
  show(<PrinterCard desk={aDesk({ printer: { kind: 'none' } }, { printer })} actions={null} />, 'es');
  const card = screen.getByRole('region', { name: 'Impresora y cajón' });
  expect(within(card).getByText('Ponga un rollo nuevo. Lo que espera se imprime solo.')).toBeTruthy();
  expect([within(card).getByText('Detenido').className, within(card).getByText('Elegido aquí').tagName]).toEqual([
    'chip chip-bad',
    'SPAN',
  ]);
});

it('has little to say of no printer', () => {
  const printer = aPrinter({ kind: 'none', name: '', state: 'off' });
  show(<PrinterCard desk={aDesk({}, { printer })} actions={null} />);
  expect([screen.getByText('No printer').tagName, screen.getByText('Off').className]).toEqual(['STRONG', 'chip']);
});
