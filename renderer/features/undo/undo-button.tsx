import { Undo2 } from 'lucide-react';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import type { UndoStore } from './undo-store';

type Props = { readonly store: UndoStore; readonly saleId: string };

/** On a sale's page: whatever may be done about it is asked when it is pressed. */
export function UndoButton({ store, saleId }: Props) {
  const { t } = useWords();
  return (
    <Button icon={<Undo2 aria-hidden="true" />} onPress={() => void store.getState().open(saleId)}>
      {t('undo.button')}
    </Button>
  );
}
