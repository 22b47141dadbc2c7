import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ColumnsMenu } from '../../../../renderer/features/sales/columns-menu';
import { fixedColumns, historyColumns, usualColumns } from '../../../../shared/reports/history-columns';
import { show } from '../../support/render';

it('ticks what is shown, lets go of all but what is always there, and goes back to the usual', async () => {
  const heard: string[] = [];
  const onShow = (column: string, isShown: boolean) => void heard.push(`${column} ${isShown}`);
  const { user } = show(<ColumnsMenu shown={usualColumns} onShow={onShow} onReset={() => heard.push('reset')} />);
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  const items = await screen.findAllByRole('menuitemcheckbox');
  expect(items.filter(item => item.getAttribute('aria-checked') === 'true')).toHaveLength(usualColumns.length);
  expect(items.filter(item => item.getAttribute('aria-disabled') === 'true')).toHaveLength(fixedColumns.length);
  expect(items).toHaveLength(historyColumns.length);
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Tax' }));
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Patient' }));
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Sync Status' }));
  await user.click(screen.getByRole('menuitem', { name: 'Usual columns' }));
  expect(heard).toEqual(['tax true', 'patient false', 'reset']);
});
