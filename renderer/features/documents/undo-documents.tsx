import { Eye, Tags } from 'lucide-react';
import type { ReactNode } from 'react';
import type { UndoRecordView } from '../../../shared/ipc/undo-views';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import type { DocumentsStore } from './documents-store';

type Props = {
  readonly store: DocumentsStore;
  readonly record: Pick<UndoRecordView, 'id' | 'packages'>;
  /** What else can be looked at of it. */
  readonly children?: ReactNode;
};

/** The slip of an undoing, and the labels of what came back by it as soon as the state has numbered it. */
export function UndoDocuments({ store, record, children }: Props) {
  const { t } = useWords();
  const { open } = store.getState();
  const isNumbered = record.packages.some(({ barcode }) => barcode !== null);
  return (
    <div className="sale-papers">
      {isNumbered ? (
        <Button
          icon={<Tags aria-hidden="true" />}
          onPress={() => void open({ kind: 'return-label', undoId: record.id })}
        >
          {t('document.returnLabel')}
        </Button>
      ) : null}
      <Button icon={<Eye aria-hidden="true" />} onPress={() => void open({ kind: 'undo-slip', undoId: record.id })}>
        {t('document.slip')}
      </Button>
      {children}
    </div>
  );
}
