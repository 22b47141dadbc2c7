import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PaperSheet } from '../../../renderer/ui/paper-sheet';
import { aDocumentView } from '../support/documents';
import { show } from '../support/render';

it('shows the sheet line for line, as the printer would give it', () => {
  const { sheets } = aDocumentView('receipt');
  const [marks = []] = sheets;
  show(<PaperSheet marks={marks} columns={42} language="en" label="Receipt" />);
  const sheet = screen.getByRole('article', { name: 'Receipt' });
  expect([...sheet.querySelectorAll('p')].map(line => line.textContent)).toEqual(
    marks.flatMap(mark => (mark.kind === 'line' ? [mark.line.text] : [])),
  );
  expect(screen.getByText('TOTAL', { exact: false, selector: '.paper-wide' }).className).toBe(
    'paper-line paper-left paper-bold paper-wide',
  );
});

it('keeps drawn lines from ears, and says what codes hold', () => {
  const [marks = []] = aDocumentView('patient-label', 'es').sheets;
  show(<PaperSheet marks={marks} columns={42} language="es" label="Etiqueta" />);
  const sheet = screen.getByRole('article', { name: 'Etiqueta' });
  const unread = [...sheet.querySelectorAll('[aria-hidden]')].map(line => line.textContent);
  expect([...new Set(unread)]).toEqual(['-'.repeat(42), '0001000000000029']);
  expect(screen.getByRole('img', { name: 'Bar code: 0001000000000029' })).toBeTruthy();
  expect(sheet.lang).toBe('es');
});
