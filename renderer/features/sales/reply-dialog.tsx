import type { ReplyView } from '../../../shared/ipc/queue-views';
import { AppDialog } from '../../ui/dialog';
import { ScrollRegion } from '../../ui/scroll-region';
import { useWords } from '../../ui/words';

type Props = { readonly reply: ReplyView | null; readonly onClose: () => void };

/** The state's own words, as plain text whatever they are; that they were read is in the history. */
export function ReplyDialog({ reply, onClose }: Props) {
  const { t } = useWords();
  return (
    <AppDialog title={t('queue.replyTitle', { number: reply?.number ?? 0 })} isOpen={reply !== null} onClose={onClose}>
      <p className="page-lead">{t('queue.replyNote')}</p>
      <ScrollRegion className="reply-text">
        <pre>{reply?.text}</pre>
      </ScrollRegion>
    </AppDialog>
  );
}
