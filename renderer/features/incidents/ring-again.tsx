import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { FailureReply } from '../../../shared/ipc/reply';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { useWords } from '../../ui/words';

/** Puts a sale in the cart again; answers with what stood in the way, or leads to the cart. */
export type RingSaleAgain = (saleId: string) => Promise<FailureReply | null>;

type Props = { readonly saleId: string; readonly onRing: RingSaleAgain };

/** For a sale that did not go through and is settled: the same patient and goods in a fresh cart. */
export function RingAgain({ saleId, onRing }: Props) {
  const { t } = useWords();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureReply | null>(null);
  const ring = async () => {
    setBusy(true);
    setFailure(await onRing(saleId));
    setBusy(false);
  };
  return (
    <>
      <Button icon={<RotateCcw aria-hidden="true" />} isDisabled={isBusy} onPress={() => void ring()}>
        {t('incidents.ringAgain')}
      </Button>
      <FailureNotice failure={failure} />
    </>
  );
}
