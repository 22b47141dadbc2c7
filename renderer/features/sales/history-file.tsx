import { Download } from 'lucide-react';
import { useState } from 'react';
import { type HistoryColumn, namesPatients } from '../../../shared/reports/history-columns';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';
import type { Writing } from './history-store';

type Props = {
  readonly columns: readonly HistoryColumn[];
  readonly isWriting: boolean;
  /** The question is asked anew: what became of the file before is past. */
  readonly onAsk: () => void;
  readonly onSave: (columns: readonly HistoryColumn[]) => void;
};

/** Says what will be in the file before anybody chooses where it goes. */
export function SaveFileButton({ columns, isWriting, onAsk, onSave }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const isNaming = namesPatients(columns);
  const ask = () => {
    onAsk();
    setOpen(true);
  };
  const save = (chosen: readonly HistoryColumn[]) => {
    setOpen(false);
    onSave(chosen);
  };
  return (
    <>
      <Button icon={<Download aria-hidden="true" />} isDisabled={isWriting} onPress={ask}>
        {t('history.file')}
      </Button>
      <AppDialog title={t('history.fileTitle')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className="history-question">
          <p>{t('history.fileText')}</p>
          {isNaming ? (
            <Notice tone="warning" title={t('history.fileNames')}>
              <p>{t('history.fileNamesCare')}</p>
            </Notice>
          ) : null}
        </div>
        <div className="dialog-actions">
          <Button onPress={() => setOpen(false)}>{t('common.cancel')}</Button>
          {isNaming ? (
            <Button onPress={() => save(columns.filter(column => !namesPatients([column])))}>
              {t('history.withoutNames')}
            </Button>
          ) : null}
          <Button kind="primary" onPress={() => save(columns)}>
            {t(isNaming ? 'history.withNames' : 'history.choosePlace')}
          </Button>
        </div>
      </AppDialog>
    </>
  );
}

type StateProps = {
  readonly writing: Writing | null;
  readonly wasSaved: boolean;
  readonly onCancel: () => void;
};

/** How far the file is, a way to stop it, and that it is there. */
export function FileState({ writing, wasSaved, onCancel }: StateProps) {
  const { t } = useWords();
  if (writing === null) {
    return wasSaved ? (
      <Notice tone="good">
        <p role="status">{t('reports.saved')}</p>
      </Notice>
    ) : null;
  }
  const { done, of } = writing;
  return (
    <div className="history-writing">
      <progress aria-label={t('history.writing')} max={Math.max(of, 1)} value={of === 0 ? undefined : done} />
      <span aria-hidden="true">{t('reports.writing', { percent: of === 0 ? 0 : Math.floor((done / of) * 100) })}</span>
      <Button onPress={onCancel}>{t('common.cancel')}</Button>
    </div>
  );
}
