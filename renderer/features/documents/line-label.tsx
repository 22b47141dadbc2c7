import { Tag } from 'lucide-react';
import type { SaleView } from '../../../shared/ipc/sale-views';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import type { DocumentsStore } from './documents-store';
import { isLabelled, type SoldLine } from './is-labelled';

type Props = {
  readonly store: DocumentsStore;
  readonly saleId: SaleView['id'];
  readonly line: SoldLine;
};

/** A label fell off or came out torn: the ones of this package alone, and not of all that was sold. */
export function LineLabel({ store, saleId, line }: Props) {
  const { t } = useWords();
  if (!isLabelled(line)) return null;
  return (
    <Button
      kind="quiet"
      icon={<Tag aria-hidden="true" />}
      label={t('document.labelOf', { item: line.name })}
      onPress={() => void store.getState().open({ kind: 'patient-label', saleId, line: line.number })}
    >
      {t('document.label')}
    </Button>
  );
}
