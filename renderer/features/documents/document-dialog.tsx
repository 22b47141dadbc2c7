import { FileDown, Printer } from 'lucide-react';
import { useRef } from 'react';
import { useStore } from 'zustand';
import type { DocumentView } from '../../../shared/ipc/document-views';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { PaperSheet } from '../../ui/paper-sheet';
import { ScrollRegion } from '../../ui/scroll-region';
import { useWords } from '../../ui/words';
import type { DocumentsStore } from './documents-store';
import './document-dialog.css';

/** The document as it would come out of the printer, and what can be done with it. */
export function DocumentDialog({ store }: { readonly store: DocumentsStore }) {
  const { t } = useWords();
  const { shown, failure, done, isBusy, close, print, savePdf } = useStore(store);
  const first = useRef<HTMLButtonElement>(null);
  const title = shown === null ? t('document.title') : t(`document.kind.${shown.view.kind}`);
  return (
    <AppDialog title={title} isOpen={shown !== null || failure !== null} onClose={close} initialFocus={first}>
      {shown === null ? null : <Sheets view={shown.view} title={title} />}
      <div className="document-news" aria-live="polite">
        <FailureNotice failure={failure} />
        {done === null ? null : (
          <Notice tone="good">
            <p>{t(`document.${done}`)}</p>
          </Notice>
        )}
        {shown?.view.holdsPatientData === true ? (
          <Notice tone="warning">
            <p>{t('document.patientData')}</p>
          </Notice>
        ) : null}
      </div>
      {shown === null ? null : (
        <div className="dialog-actions">
          <Button icon={<FileDown aria-hidden="true" />} isBusy={isBusy} onPress={() => void savePdf()}>
            {t('document.savePdf')}
          </Button>
          <Button
            ref={first}
            kind="primary"
            icon={<Printer aria-hidden="true" />}
            isBusy={isBusy}
            onPress={() => void print()}
          >
            {t('document.print')}
          </Button>
        </div>
      )}
    </AppDialog>
  );
}

type SheetsProps = { readonly view: DocumentView; readonly title: string };

function Sheets({ view, title }: SheetsProps) {
  const { t } = useWords();
  const { sheets, columns, language } = view;
  const count = sheets.length;
  return (
    <ScrollRegion className="document-sheets">
      {sheets.map((marks, at) => {
        const number = at + 1;
        const label = count === 1 ? title : t('document.sheet', { title, number, count });
        // Sheets of one document never change places.
        return <PaperSheet key={`${title} ${number}`} {...{ marks, columns, language, label }} />;
      })}
    </ScrollRegion>
  );
}
