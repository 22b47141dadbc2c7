import { useState } from 'react';
import type { IncidentView } from '../../../shared/ipc/incident-views';
import { readReason } from '../../../shared/people/approval';
import { mayRingAgain } from '../../../shared/sale/ring-again';
import { Button } from '../../ui/button';
import { ReasonField } from '../../ui/reason-field';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';
import type { IncidentsState } from './incidents-store';
import { RingAgain, type RingSaleAgain } from './ring-again';

type Props = {
  readonly incident: IncidentView;
  readonly act: Pick<IncidentsState, 'returnMoney' | 'recordGoods' | 'close'>;
  readonly onRing: RingSaleAgain;
};

/** What was done so far, and the next thing to do: money, goods, the end. */
export function IncidentSteps({ incident, act, onRing }: Props) {
  const { t, format } = useWords();
  const { steps, isMoneyReturned, goods } = incident;
  return (
    <>
      {steps.length === 0 ? null : (
        <ol className="incident-steps" aria-label={t('incidents.done')}>
          {steps.map(({ step, at, actorName, reason }) => (
            <li key={step}>
              {t(`incidents.step.${step}`)} · {actorName}, {format.dateTime(at)}
              {reason === '' ? '' : ` · ${reason}`}
            </li>
          ))}
        </ol>
      )}
      {isMoneyReturned ? null : (
        <Money
          incident={incident}
          onReturn={references => void act.returnMoney({ saleId: incident.saleId, references })}
        />
      )}
      {goods === 'unknown' ? (
        <Goods onGoods={(kept, reason) => void act.recordGoods({ saleId: incident.saleId, goods: kept, reason })} />
      ) : null}
      {mayRingAgain(incident) ? (
        <section className="incident-part" aria-label={t('incidents.again')}>
          <h3>{t('incidents.again')}</h3>
          <p>{t('incidents.againHint')}</p>
          <RingAgain saleId={incident.saleId} onRing={onRing} />
        </section>
      ) : null}
      {isMoneyReturned && goods !== 'unknown' ? (
        <Close onClose={reason => void act.close({ saleId: incident.saleId, reason })} />
      ) : null}
    </>
  );
}

type MoneyProps = {
  readonly incident: IncidentView;
  readonly onReturn: (references: { readonly number: number; readonly reference: string }[]) => void;
};

function Money({ incident, onReturn }: MoneyProps) {
  const { t, format } = useWords();
  const [references, setReferences] = useState<Readonly<Record<number, string>>>({});
  const debits = incident.reversals.filter(({ kind }) => kind === 'debit');
  const isMissing = debits.some(({ number }) => (references[number] ?? '').trim() === '');
  const back = () => onReturn(debits.map(({ number }) => ({ number, reference: (references[number] ?? '').trim() })));
  return (
    <section className="incident-part" aria-label={t('incidents.money')}>
      <h3>{t('incidents.money')}</h3>
      <ul className="plain-list">
        {incident.reversals.map(({ number, kind, amountCents }) => (
          <li key={number}>{t(`incidents.back.${kind}`, { amount: format.money(amountCents) })}</li>
        ))}
      </ul>
      {debits.map(({ number }) => (
        <TextField
          key={number}
          label={t('incidents.reference')}
          value={references[number] ?? ''}
          maxLength={40}
          onChange={event => setReferences({ ...references, [number]: event.target.value })}
        />
      ))}
      <Button kind="primary" isDisabled={isMissing} onPress={back}>
        {t('incidents.returnMoney')}
      </Button>
    </section>
  );
}

type GoodsProps = { readonly onGoods: (goods: 'kept' | 'gone', reason: string) => void };

function Goods({ onGoods }: GoodsProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const read = readReason(reason);
  const say = (goods: 'kept' | 'gone') => (read === null ? undefined : onGoods(goods, read));
  return (
    <section className="incident-part" aria-label={t('incidents.goods')}>
      <h3>{t('incidents.goods')}</h3>
      <ReasonField label={t('incidents.goodsReason')} value={reason} onChange={setReason} />
      <div className="dialog-actions">
        <Button isDisabled={read === null} onPress={() => say('kept')}>
          {t('incidents.kept')}
        </Button>
        <Button isDisabled={read === null} onPress={() => say('gone')}>
          {t('incidents.gone')}
        </Button>
      </div>
    </section>
  );
}

function Close({ onClose }: { readonly onClose: (reason: string) => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const read = readReason(reason);
  return (
    <section className="incident-part" aria-label={t('incidents.end')}>
      <h3>{t('incidents.end')}</h3>
      <ReasonField label={t('incidents.endReason')} value={reason} onChange={setReason} />
      <Button kind="primary" isDisabled={read === null} onPress={() => (read === null ? undefined : onClose(read))}>
        {t('incidents.close')}
      </Button>
    </section>
  );
}
