import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ScannersCard } from '../../../../renderer/features/devices/scanners-card';
import { aDesk, aScanner } from '../../support/device-views';
import { show } from '../../support/render';

it('shows each scanner with its numbers as they are printed on it', () => {
  const absent = aScanner({ key: 'hid', name: '', maker: '', vendorId: null, state: 'absent', profile: null });
  show(
    <ScannersCard desk={aDesk({}, { scanners: [aScanner(), absent] })} actions={<button type="button">Go</button>} />,
  );
  const card = screen.getByRole('region', { name: 'Scanners' });
  const [first, second] = within(card).getAllByRole('listitem');
  expect([
    within(card).getByText('As set up').tagName,
    first?.querySelector('.device-name')?.textContent,
    within(first as HTMLElement).getByText('0c2e:0b01').tagName,
    within(first as HTMLElement).getByText('12 read, 1 repeated, 0 faulty').tagName,
    second?.querySelector('.device-name')?.textContent,
    within(second as HTMLElement).getByText('No scanner was found.').tagName,
    screen.getByRole('button', { name: 'Go' }).tagName,
  ]).toEqual(['SPAN', 'Xenon 1900', 'DD', 'DD', 'USB scanner', 'P', 'BUTTON']);
});

it('says that a lead chose another one', () => {
  show(<ScannersCard desk={aDesk({ scanner: { kind: 'keyboard' } })} actions={null} />, 'es');
  expect(screen.getByText('Elegido aquí')).toBeTruthy();
});
