import { Eye, Tags } from 'lucide-react';
import type { SaleView } from '../../../shared/ipc/sale-views';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import type { DocumentsStore } from './documents-store';
import { isLabelled } from './is-labelled';

type Props = {
  readonly store: DocumentsStore;
  readonly sale: Pick<SaleView, 'id' | 'lines'>;
};

/** What can be looked at and printed of a sale. */
export function SaleDocuments({ store, sale }: Props) {
  const { t } = useWords();
  const { open } = store.getState();
  return (
    <>
      {sale.lines.some(isLabelled) ? (
        <Button
          icon={<Tags aria-hidden="true" />}
          onPress={() => void open({ kind: 'patient-label', saleId: sale.id, line: null })}
        >
          {t('document.labels')}
        </Button>
      ) : null}
      <Button icon={<Eye aria-hidden="true" />} onPress={() => void open({ kind: 'receipt', saleId: sale.id })}>
        {t('document.preview')}
      </Button>
    </>
  );
}
