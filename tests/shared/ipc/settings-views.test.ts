import { expect, it } from 'vitest';
import { receiptPaper, settingsView } from '../../../shared/ipc/settings-views';

it('has no room for a secret', () => {
  const words = JSON.stringify(
    Object.keys({ ...settingsView.shape.biotrack.shape, ...settingsView.shape.terminal.shape }),
  );
  expect(words).not.toMatch(/password|pin|key|token|username/i);
  expect(Object.keys(settingsView.shape.users.element.shape)).not.toContain('pin');
});

it('shows paper line by line as it was printed', () => {
  const paper = {
    id: 'p-1',
    printedAt: 1,
    lines: [{ text: 'Total', bold: true, wide: false, align: 'left' }],
    codes: [{ kind: 'code128', text: '0001000000000029', under: 1 }],
  };
  expect(receiptPaper.parse(paper)).toEqual(paper);
  expect(receiptPaper.safeParse({ ...paper, lines: [{ text: 'Total' }] }).success).toBe(false);
});
