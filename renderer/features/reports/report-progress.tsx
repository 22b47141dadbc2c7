import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';

type Props = {
  readonly done: number;
  readonly of: number;
  readonly into: 'screen' | 'file';
  /** Of which report, where that is not plain from the page. */
  readonly title: string | null;
  readonly onCancel: () => void;
};

/** How far a report is, and the way to stop it. */
export function ReportProgress({ done, of, into, title, onCancel }: Props) {
  const { t } = useWords();
  const percent = of === 0 ? 0 : Math.floor((done / of) * 100);
  return (
    <div className="report-progress">
      {title === null ? null : <strong>{title}</strong>}
      <progress aria-label={t('reports.working')} max={Math.max(of, 1)} value={of === 0 ? undefined : done} />
      <span aria-hidden="true">{t(into === 'file' ? 'reports.writing' : 'reports.reading', { percent })}</span>
      <Button onPress={onCancel}>{t('common.cancel')}</Button>
    </div>
  );
}
