import { expect, it } from 'vitest';
import { createFileChooser } from '../../../electron/shell/choose-file';

it('asks with a name and the right ending, and answers the path', async () => {
  const asked: unknown[] = [];
  const choose = createFileChooser(async options => {
    asked.push(options);
    return { canceled: false, filePath: '/media/stick/sales.csv' };
  });
  expect(await choose({ name: 'sales.csv', kind: 'csv' })).toBe('/media/stick/sales.csv');
  expect(asked).toEqual([
    {
      defaultPath: 'sales.csv',
      filters: [{ name: 'CSV', extensions: ['csv'] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    },
  ]);
});

it.each([
  { canceled: true, filePath: '/tmp/left-over.csv' },
  { canceled: false, filePath: '' },
])('answers nothing when the person thinks better of it: %o', async answer => {
  const choose = createFileChooser(async () => answer);
  expect(await choose({ name: 'sales.csv', kind: 'csv' })).toBeNull();
});
