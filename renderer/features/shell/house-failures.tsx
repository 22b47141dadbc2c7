import { X } from 'lucide-react';
import { Button } from '../../ui/button';
import type { ShownError } from '../../ui/error-text';
import { FailureNotice } from '../../ui/failure-notice';
import { keyed } from '../../ui/keyed';
import { useWords } from '../../ui/words';
import './house-failures.css';

type Props = { readonly failures: readonly (ShownError | null)[]; readonly onDismiss: () => void };

/** What went wrong with the register itself and belongs to no screen. It floats, so that nothing under it moves. */
export function HouseFailures({ failures, onDismiss }: Props) {
  const { t } = useWords();
  const shown = failures.filter(failure => failure !== null);
  if (shown.length === 0) return null;
  return (
    <div className="house-failures">
      <div className="house-failures-list">
        {keyed(shown, failure => `${failure.code} ${failure.ref ?? ''}`).map(({ key, item }) => (
          <FailureNotice key={key} failure={item} />
        ))}
      </div>
      <Button kind="quiet" icon={<X aria-hidden="true" />} label={t('common.dismiss')} onPress={onDismiss}>
        {null}
      </Button>
    </div>
  );
}
