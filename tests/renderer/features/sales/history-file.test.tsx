import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FileState, SaveFileButton } from '../../../../renderer/features/sales/history-file';
import { fixedColumns, type HistoryColumn, usualColumns } from '../../../../shared/reports/history-columns';
import { show } from '../../support/render';

async function anOpenQuestion(columns: readonly HistoryColumn[]) {
  const saved: (readonly HistoryColumn[])[] = [];
  const asked: string[] = [];
  const { user } = show(
    <SaveFileButton
      columns={columns}
      isWriting={false}
      onAsk={() => asked.push('asked')}
      onSave={each => saved.push(each)}
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
  await screen.findByRole('dialog', { name: 'Save these sales as CSV' });
  expect(asked).toEqual(['asked']);
  return { user, saved };
}

it('says plainly that patients are named before anything is saved, and saves with their names', async () => {
  const { user, saved } = await anOpenQuestion(usualColumns);
  expect(screen.getByText('Patients are named in this file.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'With names…' }));
  expect(saved).toEqual([usualColumns]);
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
});

it('leaves the names out when asked', async () => {
  const { user, saved } = await anOpenQuestion(['reference', 'patient', 'caregiver', 'status']);
  await user.click(screen.getByRole('button', { name: 'Without names…' }));
  expect(saved).toEqual([['reference', 'status']]);
});

it('has no word on names where there are none', async () => {
  const { user, saved } = await anOpenQuestion(fixedColumns);
  expect(screen.queryByText('Patients are named in this file.')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Without names…' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Choose where…' }));
  expect(saved).toEqual([fixedColumns]);
});

it('saves nothing when the question is closed', async () => {
  const { user, saved } = await anOpenQuestion(usualColumns);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  expect(saved).toEqual([]);
});

it('waits while a file is being written', () => {
  show(<SaveFileButton columns={usualColumns} isWriting onAsk={() => undefined} onSave={() => undefined} />);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save as CSV' }).disabled).toBe(true);
});

it('says how far the file is, and stops it', async () => {
  const heard: string[] = [];
  const writing = { runId: 'id-1', done: 1, of: 3 };
  const { user } = show(<FileState {...{ writing, wasSaved: false }} onCancel={() => heard.push('stopped')} />);
  expect(screen.getByRole('progressbar', { name: 'The file is being written' })).toHaveProperty('value', 1);
  expect(screen.getByText('Writing, 33 %')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(heard).toEqual(['stopped']);
});

it('says that it has begun before it knows how far it is', () => {
  const writing = { runId: 'id-1', done: 0, of: 0 };
  show(<FileState {...{ writing, wasSaved: false }} onCancel={() => undefined} />);
  expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false);
  expect(screen.getByText('Writing, 0 %')).toBeTruthy();
});

it('says that the file is there, and nothing where there is none', () => {
  show(<FileState {...{ writing: null, wasSaved: true }} onCancel={() => undefined} />);
  expect(screen.getByRole('status').textContent).toBe('The file was saved.');
});

it('is nothing while there is no file', () => {
  const { container } = show(<FileState {...{ writing: null, wasSaved: false }} onCancel={() => undefined} />);
  expect(container.textContent).toBe('');
});
