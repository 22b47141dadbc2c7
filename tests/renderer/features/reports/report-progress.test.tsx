import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReportProgress } from '../../../../renderer/features/reports/report-progress';
import { show } from '../../support/render';

const onCancel = () => undefined;
const value = () => screen.getByRole('progressbar', { name: 'The report is being read' }).getAttribute('value');

it('does not guess how far it is before it is told', () => {
  const { container } = show(<ReportProgress done={0} of={0} into="screen" title={null} onCancel={onCancel} />);
  expect([value(), container.textContent]).toEqual([null, 'Reading, 0 %Cancel']);
});

it('says how far it is, and of what where that is not plain', () => {
  const { container } = show(<ReportProgress done={2} of={3} into="file" title="Sales by day" onCancel={onCancel} />);
  expect([value(), container.textContent]).toEqual(['2', 'Sales by dayWriting, 66 %Cancel']);
});
