import { type FormEvent, useRef, useState } from 'react';
import { readReason } from '../../../shared/people/approval';
import { type GoodsWhereabouts, goodsWhereabouts } from '../../../shared/sync/lead-action';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import type { ShownError } from '../../ui/error-text';
import { FailureNotice } from '../../ui/failure-notice';
import { ReasonField } from '../../ui/reason-field';
import { useWords, type Words } from '../../ui/words';

type Props = {
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  /** What stood in the way when it was tried from here. */
  readonly failure: ShownError | null;
  readonly wasTried: boolean;
  /** The state held it, and is asked first whether all of that is voided. */
  readonly wasHeld: boolean;
  readonly onCancel: (goods: GoodsWhereabouts, reason: string) => void;
  readonly onClose: () => void;
};

/** A sale that the state does not hold and whose goods are here is called off. Closed, it forgets what was typed. */
export function CancelDialog({ isOpen, ...props }: Props) {
  const { t } = useWords();
  return (
    <AppDialog title={t('queue.cancelTitle')} isOpen={isOpen} isDismissedBeside={false} onClose={props.onClose}>
      {isOpen ? <CancelForm {...props} /> : null}
    </AppDialog>
  );
}

function CancelForm({ isBusy, failure, wasTried, wasHeld, onCancel, onClose }: Omit<Props, 'isOpen'>) {
  const { t } = useWords();
  const [goods, setGoods] = useState<GoodsWhereabouts | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<'goods' | 'reason' | null>(null);
  const reasonBox = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const read = readReason(reason);
    setMissing(goods === null ? 'goods' : read === null ? 'reason' : null);
    if (goods === null) return;
    if (read === null) return reasonBox.current?.focus();
    onCancel(goods, read);
  };
  return (
    <form className="approval-form" onSubmit={submit}>
      <p>{introOf({ wasTried, wasHeld }, t)}</p>
      <fieldset className="report-actions" aria-describedby={missing === 'goods' ? 'goods-missing' : undefined}>
        <legend className="field-label">{t('queue.goodsWhere')}</legend>
        {goodsWhereabouts.map(each => (
          <Button key={each} isPressed={goods === each} onPress={() => setGoods(each)}>
            {t(`queue.goods.${each}`)}
          </Button>
        ))}
      </fieldset>
      {missing === 'goods' ? (
        <p id="goods-missing" className="field-note field-error" role="alert">
          {t('queue.goodsMissing')}
        </p>
      ) : null}
      <ReasonField ref={reasonBox} value={reason} isMissing={missing === 'reason'} onChange={setReason} />
      <FailureNotice failure={failure} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.back')}</Button>
        <Button type="submit" kind="danger" isBusy={isBusy}>
          {t('queue.cancel')}
        </Button>
      </div>
    </form>
  );
}

function introOf({ wasTried, wasHeld }: Pick<Props, 'wasTried' | 'wasHeld'>, t: Words['t']): string {
  if (wasHeld) return t('queue.cancelIntroHeld');
  return wasTried ? t('queue.cancelIntroTried') : t('queue.cancelIntro');
}
