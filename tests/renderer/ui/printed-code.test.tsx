import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PrintedCode } from '../../../renderer/ui/printed-code';
import { drawCode } from '../../../shared/scan/drawn-code';
import { show } from '../support/render';

it('draws what the code drawer drew, under a name that ears can tell at once', async () => {
  const code = { kind: 'code128', text: '0001000000000029' } as const;
  show(<PrintedCode code={code} label="Bar code: 0001000000000029" />);
  const picture = screen.getByRole('img', { name: 'Bar code: 0001000000000029' });
  await expect.poll(() => picture.querySelector('path')?.getAttribute('d')).toBe(drawCode(code)?.path);
  expect(picture.getAttribute('viewBox')).toBe('0 0 123 31');
});

it('says in words what no code can hold', async () => {
  show(<PrintedCode code={{ kind: 'qr', text: '' }} label="QR code:" />);
  expect((await screen.findByText('QR code:')).tagName).toBe('P');
  expect(screen.queryByRole('img')).toBeNull();
});

it('draws the code that it is given next', async () => {
  const first = <PrintedCode code={{ kind: 'qr', text: 'R-1' }} label="QR code" />;
  const { rerender } = show(first);
  const pathOf = () => screen.getByRole('img').querySelector('path')?.getAttribute('d');
  await expect.poll(pathOf).toBe(drawCode({ kind: 'qr', text: 'R-1' })?.path);
  rerender(<PrintedCode code={{ kind: 'qr', text: 'R-22' }} label="QR code" />);
  await expect.poll(pathOf).toBe(drawCode({ kind: 'qr', text: 'R-22' })?.path);
});
