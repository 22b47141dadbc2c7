import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReportFile } from '../../../../renderer/features/reports/report-file';
import type { FileState } from '../../../../renderer/features/reports/reports-store';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';

const report = 'sales-by-product';
const aFile = (file: FileState, open: 'sales-by-product' | 'sales-by-day' = report) => {
  let cancels = 0;
  const onCancel = () => {
    cancels += 1;
  };
  return { ...show(<ReportFile {...{ file, open, onCancel }} />), cancels: () => cancels };
};

it('says how far the file is, and lets it be stopped', async () => {
  const { user, cancels } = aFile({ kind: 'writing', report, runId: 'id-1', done: 1, of: 4 });
  expect(screen.getByText('Writing, 25 %')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(cancels()).toBe(1);
});

it.each([
  [{ kind: 'saved', report }, 'The file was saved.'],
  [
    { kind: 'failed', report, failure: { ...failure('E-EXP-01') } },
    'The disk is full. Nothing was saved there. Choose another place.',
  ],
] as const)('says what became of it, and of which report where another is open: %o', (file, text) => {
  const { container, unmount } = aFile(file as FileState);
  expect(container.textContent).toBe(text);
  unmount();
  expect(aFile(file as FileState, 'sales-by-day').container.textContent).toBe(`Sales by product${text}`);
});
