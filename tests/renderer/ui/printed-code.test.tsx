import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PrintedCode } from '../../../renderer/ui/printed-code';
import { drawCode } from '../../../shared/scan/drawn-code';
import { show } from '../support/render';

it('draws what the code drawer drew, under a name that ears can tell', () => {
  const code = { kind: 'code128', text: '0001000000000029' } as const;
  show(<PrintedCode code={code} label="Bar code: 0001000000000029" />);
  const picture = screen.getByRole('img', { name: 'Bar code: 0001000000000029' });
  expect([picture.getAttribute('viewBox'), picture.querySelector('path')?.getAttribute('d')]).toEqual([
    '0 0 123 31',
    drawCode(code)?.path,
  ]);
});

it('says in words what no code can hold', () => {
  show(<PrintedCode code={{ kind: 'qr', text: '' }} label="QR code:" />);
  expect([screen.queryByRole('img'), screen.getByText('QR code:').tagName]).toEqual([null, 'P']);
});
