import { Download, Printer } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { CivilDate } from '../../../shared/kernel/units';
import { specOf } from '../../../shared/reports/report-list';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { useWords } from '../../ui/words';
import { columnName } from './column-name';
import { PrintSheet } from './print-sheet';
import { ReportAnswer } from './report-answer';
import { ReportFile } from './report-file';
import { ReportProgress } from './report-progress';
import { ReportQuestion } from './report-question';
import { canRun, type ReportsStore } from './reports-store';

type Props = { readonly store: ReportsStore; readonly today: CivilDate; readonly onPrint: () => void };

/** One report: the question, how far it is, and the answer. */
export function ReportPage({ store, today, onPrint }: Props) {
  const { t } = useWords();
  const state = useStore(store);
  const { report, answer, running, file, failure, sheet } = state;
  usePrinter(sheet !== null, onPrint, state.endPrint);
  const spec = specOf(report);
  const title = t(`reports.name.${report}`);
  const headers = spec.columns.map(column => columnName(t, column));
  return (
    <section className="report-page" aria-label={title}>
      <header className="report-head">
        <h2 className="panel-title">{title}</h2>
        <div className="report-tools">
          <Button
            icon={<Printer aria-hidden="true" />}
            isDisabled={answer === null || answer.rowCount === 0}
            onPress={() => void state.print()}
          >
            {t('reports.print')}
          </Button>
          <Button
            icon={<Download aria-hidden="true" />}
            isDisabled={!canRun(state) || file?.kind === 'writing'}
            onPress={() => void state.save(headers)}
          >
            {t('reports.save')}
          </Button>
        </div>
      </header>
      <p className="page-lead">{t(`reports.about.${report}`)}</p>
      <ReportQuestion
        {...{ takes: spec.takes, days: state.days, barcode: state.barcode, today }}
        isBusy={running !== null}
        canRun={canRun(state)}
        onDays={state.setDays}
        onBarcode={state.setBarcode}
        onRun={() => void state.run()}
      />
      <FailureNotice failure={failure} />
      {file === null ? null : <ReportFile {...{ file, open: report }} onCancel={state.cancelFile} />}
      {running === null ? null : <ReportProgress {...running} into="screen" title={null} onCancel={state.cancel} />}
      {answer === null ? null : <ReportAnswer {...{ title, spec, answer }} />}
      {answer === null || sheet === null ? null : <PrintSheet {...{ title, spec, answer, head: sheet }} />}
    </section>
  );
}

/** The sheet for paper is drawn for as long as it is printed: thousands of rows are no part of the screen. */
function usePrinter(isPrinting: boolean, onPrint: () => void, onPrinted: () => void): void {
  useEffect(() => {
    if (!isPrinting) return;
    window.addEventListener('afterprint', onPrinted);
    onPrint();
    return () => window.removeEventListener('afterprint', onPrinted);
  }, [isPrinting, onPrint, onPrinted]);
}
