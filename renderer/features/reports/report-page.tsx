import { Download, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { CivilDate } from '../../../shared/kernel/units';
import { specOf } from '../../../shared/reports/report-list';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';
import { columnName } from './column-name';
import { PrintSheet } from './print-sheet';
import { ReportAnswer } from './report-answer';
import { ReportQuestion } from './report-question';
import { canRun, type ReportsStore, type Running } from './reports-store';

type Props = { readonly store: ReportsStore; readonly today: CivilDate; readonly onPrint: () => void };

/** One report: the question, how far it is, and the answer. */
export function ReportPage({ store, today, onPrint }: Props) {
  const { t } = useWords();
  const state = useStore(store);
  const { report, answer, running, failure } = state;
  const [isPrinting, print] = usePrinter(onPrint);
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
            onPress={print}
          >
            {t('reports.print')}
          </Button>
          <Button
            icon={<Download aria-hidden="true" />}
            isDisabled={!canRun(state)}
            onPress={() => void state.save(headers)}
          >
            {t('reports.save')}
          </Button>
        </div>
      </header>
      <p className="page-lead">{t(`reports.about.${report}`)}</p>
      <ReportQuestion
        {...{ takes: spec.takes, days: state.days, barcode: state.barcode, today }}
        isBusy={running?.into === 'screen'}
        canRun={canRun(state)}
        onDays={state.setDays}
        onBarcode={state.setBarcode}
        onRun={() => void state.run()}
      />
      <FailureNotice failure={failure} />
      {state.wasSaved ? (
        <Notice tone="good">
          <p role="status">{t('reports.saved')}</p>
        </Notice>
      ) : null}
      {running === null ? null : <Progress running={running} onCancel={state.cancel} />}
      {answer === null ? null : <ReportAnswer {...{ title, spec, answer }} />}
      {answer !== null && isPrinting ? <PrintSheet {...{ title, spec, answer }} /> : null}
    </section>
  );
}

function Progress({ running, onCancel }: { readonly running: Running; readonly onCancel: () => void }) {
  const { t } = useWords();
  const { done, of, into } = running;
  return (
    <div className="report-progress">
      <progress aria-label={t('reports.working')} max={Math.max(of, 1)} value={of === 0 ? undefined : done} />
      <span aria-hidden="true">
        {t(into === 'file' ? 'reports.writing' : 'reports.reading', {
          percent: of === 0 ? 0 : Math.floor((done / of) * 100),
        })}
      </span>
      <Button onPress={onCancel}>{t('common.cancel')}</Button>
    </div>
  );
}

/** The sheet for paper is drawn for as long as it is printed: thousands of rows are no part of the screen. */
function usePrinter(onPrint: () => void): readonly [isPrinting: boolean, print: () => void] {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    if (!isPrinting) return;
    const done = () => setPrinting(false);
    window.addEventListener('afterprint', done);
    onPrint();
    return () => window.removeEventListener('afterprint', done);
  }, [isPrinting, onPrint]);
  return [isPrinting, () => setPrinting(true)];
}
