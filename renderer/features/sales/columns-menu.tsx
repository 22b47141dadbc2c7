import { Columns3 } from 'lucide-react';
import { fixedColumns, type HistoryColumn, historyColumns } from '../../../shared/reports/history-columns';
import { AppMenu, MenuAction, MenuCheck, MenuLine } from '../../ui/menu';
import { useWords } from '../../ui/words';
import { columnName } from './history-columns';

type Props = {
  readonly shown: readonly HistoryColumn[];
  readonly onShow: (column: HistoryColumn, isShown: boolean) => void;
  readonly onReset: () => void;
};

/** Every column in its order; those that are always there are ticked and stay so. */
export function ColumnsMenu({ shown, onShow, onReset }: Props) {
  const { t } = useWords();
  return (
    <AppMenu label={t('history.columns')} icon={<Columns3 aria-hidden="true" />}>
      {historyColumns.map(column => (
        <MenuCheck
          key={column}
          isChecked={shown.includes(column)}
          isDisabled={fixedColumns.includes(column)}
          onChange={isShown => onShow(column, isShown)}
        >
          {columnName(t, column)}
        </MenuCheck>
      ))}
      <MenuLine />
      <MenuAction onPress={onReset}>{t('history.usualColumns')}</MenuAction>
    </AppMenu>
  );
}
