import type { ReportId } from '../../../shared/reports/report-list';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';
import { ReportProgress } from './report-progress';
import type { FileState } from './reports-store';

type Props = {
  readonly file: FileState;
  /** The report on the page; a file of another one says whose it is. */
  readonly open: ReportId;
  readonly onCancel: () => void;
};

/** What becomes of the file that was asked for last: it is written on while other reports are looked at. */
export function ReportFile({ file, open, onCancel }: Props) {
  const words = useWords();
  const { t } = words;
  const title = file.report === open ? null : t(`reports.name.${file.report}`);
  if (file.kind === 'writing') return <ReportProgress {...file} {...{ title, onCancel }} into="file" />;
  return (
    <Notice tone={file.kind === 'saved' ? 'good' : 'bad'}>
      {title === null ? null : <strong>{title}</strong>}
      {file.kind === 'saved' ? <p role="status">{t('reports.saved')}</p> : <p>{errorText(file.failure, words)}</p>}
    </Notice>
  );
}
