import { expect, it } from 'vitest';
import { columnName } from '../../../../renderer/features/reports/column-name';
import { reportIds, specOf } from '../../../../shared/reports/report-list';
import { wordsIn } from '../../support/render';

it.each(['en', 'es'] as const)('has a name for every column of every report in %s', language => {
  const { t } = wordsIn(language);
  const columns = reportIds.flatMap(id => specOf(id).columns);
  const nameless = columns.filter(column => columnName(t, column) === column.key);
  expect(nameless.map(({ key }) => key)).toEqual([]);
});
