import { History } from 'lucide-react';
import type { QueueRow } from '../../../shared/ipc/queue-views';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { openText } from './report-words';

type Props = Pick<QueueRow, 'op' | 'localRef'> & { readonly onOpen: () => void };

/** From a sale, or what undoes one, to what was sent to the state of it and what came back, word for word. For leads. */
export function StoryButton({ op, localRef, onOpen }: Props) {
  const words = useWords();
  return (
    <Button icon={<History aria-hidden="true" />} label={openText({ op, localRef }, words)} onPress={onOpen}>
      {words.t('receipts.openQueue')}
    </Button>
  );
}
