import { Download, Printer } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { useWords } from '../../ui/words';
import { FileState } from './history-file';
import type { ReceiptsFileStore } from './receipts-file';

type Props = {
  readonly auditId: string;
  readonly file: ReceiptsFileStore;
  /** The paper as it would be printed, from where it is printed or saved as a PDF. */
  readonly onPreview: (auditId: string) => void;
};

/** On paper and as a file goes what is on the screen: the same comparison, not another question to the state. */
export function ReceiptsWaysOut({ auditId, file, onPreview }: Props) {
  const { t } = useWords();
  const { writing, wasSaved, failure, start, save, cancel } = useStore(file);
  useEffect(() => start(), [start]);
  return (
    <>
      <div className="receipts-ways-out">
        <Button icon={<Printer aria-hidden="true" />} onPress={() => onPreview(auditId)}>
          {t('receipts.paper')}
        </Button>
        <Button icon={<Download aria-hidden="true" />} isDisabled={writing !== null} onPress={() => void save(auditId)}>
          {t('reports.save')}
        </Button>
      </div>
      <FailureNotice failure={failure} />
      <FileState {...{ writing, wasSaved }} onCancel={cancel} />
    </>
  );
}
